import type { Media } from '../../pictures/media.ts'
import { type IcmlLetters, lettersName } from './icml-letters.ts'
import { icmlParagraphs, type ParagraphStyle, paragraphStyleName } from './icml-styles.ts'

/** Collects what stands beside the text of a story while the text is being made. */
export interface IcmlRecorder {
  /** The name of the style, which the story then has. */
  paragraph(style: ParagraphStyle): string
  letters(letters: IcmlLetters): string
  /** The id of a link to the address. */
  link(address: string): string
  /** Takes a picture that the story shows. */
  picture(media: Media): void
  /** A number that no other element of the story has. */
  nextNumber(): number
  paragraphs(): readonly ParagraphStyle[]
  characters(): readonly IcmlLetters[]
  links(): readonly IcmlLink[]
  pictures(): readonly Media[]
}

export interface IcmlLink {
  readonly id: string
  readonly address: string
}

export function icmlRecorder(): IcmlRecorder {
  const paragraphs = new Map<string, ParagraphStyle>()
  const characters = new Map<string, IcmlLetters>()
  const links: IcmlLink[] = []
  const pictures: Media[] = []
  let number = 0

  return {
    paragraph(style) {
      const name = paragraphStyleName(style)
      paragraphs.set(name, style)
      return name
    },
    letters(letters) {
      const name = lettersName(letters)
      characters.set(name, letters)
      return name
    },
    link(address) {
      const id = `link_${links.length + 1}`
      links.push({ id, address })
      return id
    },
    picture(media) {
      pictures.push(media)
    },
    nextNumber() {
      number += 1
      return number
    },
    paragraphs: () =>
      [...paragraphs.values()].toSorted(
        (one, other) =>
          icmlParagraphs.indexOf(one.name) - icmlParagraphs.indexOf(other.name) ||
          one.depth - other.depth,
      ),
    characters: () =>
      [...characters.values()].toSorted((one, other) =>
        lettersName(one) < lettersName(other) ? -1 : 1,
      ),
    links: () => links,
    pictures: () => pictures,
  }
}
