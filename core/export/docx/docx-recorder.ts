import type { Media } from '../../media.ts'
import type { MediaId } from '../../record-id.ts'
import { picturePath } from '../picture.ts'

/** Something outside the text that the text names by its id. */
export type DocxRelation =
  | { readonly kind: 'link'; readonly id: string; readonly address: string }
  | { readonly kind: 'picture'; readonly id: string; readonly media: Media; readonly path: string }

/** Collects what stands beside the text of a Word file while the text is being made. */
export interface DocxRecorder {
  /** The id of the link's address. */
  link(address: string): string
  /** The id of the picture's file. */
  picture(media: Media): string
  /** The id of a list that counts by itself, from `start`. */
  countedList(start: number): number
  /** A number that no other element of the file has. */
  nextNumber(): number
  relations(): readonly DocxRelation[]
  /** Where each counted list begins, by its id from `firstCountedList`. */
  countedLists(): readonly number[]
}

/** 1 is the bulleted list that all share. */
export const firstCountedList = 2

export function docxRecorder(): DocxRecorder {
  const links = new Map<string, DocxRelation>()
  const pictures = new Map<MediaId, DocxRelation>()
  const starts: number[] = []
  let number = 0

  function nextId(): string {
    return `rel${links.size + pictures.size + 1}`
  }

  return {
    link(address) {
      const known = links.get(address) ?? { kind: 'link', id: nextId(), address }
      links.set(address, known)
      return known.id
    },
    picture(media) {
      const path = picturePath(media)
      const known = pictures.get(media.id) ?? { kind: 'picture', id: nextId(), media, path }
      pictures.set(media.id, known)
      return known.id
    },
    countedList(start) {
      starts.push(start)
      return firstCountedList + starts.length - 1
    },
    nextNumber() {
      number += 1
      return number
    },
    relations: () => [...links.values(), ...pictures.values()],
    countedLists: () => starts,
  }
}
