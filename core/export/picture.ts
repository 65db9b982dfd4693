import { slugify } from '../article/slug.ts'
import { absentPictureWords, type FigureImage } from '../document/figure.ts'
import type { MediaId } from '../library/record-id.ts'
import { type Media, mediaExtension } from '../pictures/media.ts'
import type { MediaFile } from './bundle/bundle-file.ts'
import type { ExportSource } from './export-source.ts'

/** The picture, when it is known and in the library. */
export function picture({ media }: ExportSource, id: MediaId | null): Media | null {
  return id === null ? null : (media.get(id) ?? null)
}

/** Where the picture stands inside a target's folder: named after its file, told apart by its hash. */
export function picturePath({ id, fileName, type }: Media): string {
  const name = slugify(fileName.replace(/\.[a-z0-9]{1,5}$/iu, ''))
  return `media/${name}-${id.slice(0, 12)}.${mediaExtension(type)}`
}

/** The pictures as files of a target's folder, each once, by path. */
export function pictureFiles(folder: string, pictures: readonly Media[]): readonly MediaFile[] {
  const files = new Map(
    pictures.map((media) => [
      media.id,
      { path: `${folder}/${picturePath(media)}`, media: media.id },
    ]),
  )
  return [...files.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** What stands in the place of a picture that is not there, in texts that whoever reads them sets. */
export function absentPictureLine(image: FigureImage): string {
  return `[Picture: ${absentPictureWords(image) || 'not available'}]`
}

/** Credit and licence as they are printed below a picture; may be empty. */
function creditLine({ credit, licence }: Pick<Media, 'credit' | 'licence'>): string {
  return [credit, licence].filter((part) => part !== '').join(', ')
}

/** What is printed of credit and licence below a figure: its own words, else those of its pictures. */
export function figureCredit(
  own: Pick<Media, 'credit' | 'licence'>,
  pictures: readonly Media[],
): string {
  const printed = creditLine(own)
  return printed === '' ? [...new Set(pictures.map(creditLine))].filter(isSaid).join('; ') : printed
}

function isSaid(text: string): boolean {
  return text !== ''
}
