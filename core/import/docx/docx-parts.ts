import type { XmlElement } from '@rgrove/parse-xml'

import { attributeOf, childElements, xmlRoot } from '../../xml-element.ts'

/** The XML parts of a Word file by their paths. */
export interface DocxFiles {
  readonly texts: ReadonlyMap<string, string>
}

/** What of a Word file is read as text. */
export const docxTextPath =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|custom)\.xml|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/u

/** Where its pictures lie. */
export const docxPicturePath = /^word\/media\/[^/]+$/u

/** What the text names by id: an address, or a file inside. */
export interface DocxRelation {
  readonly target: string
  readonly isOutside: boolean
}

/** The root of a part; null when the file doesn't have it or it is not XML. */
export function partRoot({ texts }: DocxFiles, path: string): XmlElement | null {
  const text = texts.get(path)
  return text === undefined ? null : xmlRoot(text)
}

/** Where the text stands; other programs name it differently. */
export function documentPath(files: DocxFiles): string {
  const relations = partRoot(files, '_rels/.rels')
  const relation =
    relations === null
      ? undefined
      : childElements(relations).find((each) =>
          (attributeOf(each, 'Type') ?? '').endsWith('/officeDocument'),
        )
  return inFolder('', attributeOf(relation ?? null, 'Target') ?? 'word/document.xml')
}

/** What a part names by ids. */
export function relationsOf(files: DocxFiles, path: string): ReadonlyMap<string, DocxRelation> {
  const [folder, name] = [path.replace(/[^/]*$/u, ''), path.replace(/^.*\//u, '')]
  const root = partRoot(files, `${folder}_rels/${name}.rels`)
  if (root === null) return new Map()
  return new Map(
    childElements(root).map((element) => {
      const target = attributeOf(element, 'Target') ?? ''
      const isOutside = attributeOf(element, 'TargetMode') === 'External'
      return [
        attributeOf(element, 'Id') ?? '',
        { target: isOutside ? target : inFolder(folder, target), isOutside },
      ]
    }),
  )
}

/** A path as the part in `folder` means it. */
export function inFolder(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const names: string[] = []
  for (const name of `${folder}${target}`.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}
