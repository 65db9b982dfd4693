import { isRightToLeft } from '../../language-tag.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { picturePath } from '../picture.ts'
import { type Book, bookCreators } from './book.ts'

/** A page of the book, in the order in which it is read. */
export interface Chapter {
  /** BCP 47. */
  readonly language: string
  readonly title: string
  /** Inside the book's folder. */
  readonly path: string
  readonly text: () => string
}

/** What the book is, what is in it, and in which order: https://www.w3.org/TR/epub-33/#sec-package-doc. */
export function packageDocument(book: Book, chapters: readonly Chapter[]): string {
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">urn:uuid:${book.id}</dc:identifier>
<dc:title>${book.title}</dc:title>
<dc:language>${book.language}</dc:language>
${bookCreators(book).map(creatorMarkup)}${descriptiveMarkup(book)}${accessibilityMarkup(book)}<meta property="dcterms:modified">${new Date(book.updatedAt).toISOString().slice(0, 19)}Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map(({ path }, at) => markup`<item id="chapter-${at + 1}" href="${path}" media-type="application/xhtml+xml"/>\n`)}${book.pictures.map(
    (media, at) =>
      markup`<item id="picture-${at + 1}" href="${picturePath(media)}" media-type="${media.type}"${media.id === book.cover?.id ? coverProperty : nothing}/>\n`,
  )}</manifest>
<spine${isRightToLeft(book.language) ? markup` page-progression-direction="rtl"` : nothing}>
${chapters.map((_, at) => markup`<itemref idref="chapter-${at + 1}"/>\n`)}</spine>
</package>
`.markup
}

const coverProperty = markup` properties="cover-image"`

function creatorMarkup(name: string, at: number): Markup {
  const id = `creator-${at + 1}`
  return markup`<dc:creator id="${id}">${name}</dc:creator>
<meta refines="#${id}" property="role" scheme="marc:relators">aut</meta>
<meta refines="#${id}" property="display-seq">${at + 1}</meta>
`
}

function descriptiveMarkup({ publisher, description, publishedAt, edition }: Book): Markup {
  const number = edition?.number ?? ''
  const series =
    edition === null || publisher === ''
      ? nothing
      : markup`<meta property="belongs-to-collection" id="series">${publisher}</meta>
<meta refines="#series" property="collection-type">series</meta>
${number === '' ? nothing : markup`<meta refines="#series" property="group-position">${number}</meta>\n`}`
  return markup`${publisher === '' ? nothing : markup`<dc:publisher>${publisher}</dc:publisher>\n`}${description === '' ? nothing : markup`<dc:description>${description}</dc:description>\n`}${publishedAt === null ? nothing : markup`<dc:date>${publishedAt}</dc:date>\n`}${series}`
}

/** Told from what is in the book, never claimed: https://www.w3.org/TR/epub-a11y-11/#sec-disc-package. */
function accessibilityMarkup({ pictures, isDescribed }: Book): Markup {
  const hasPictures = pictures.length > 0
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['accessMode', 'textual'],
    ...(hasPictures ? ([['accessMode', 'visual']] as const) : []),
    ...(hasPictures && !isDescribed
      ? ([['accessModeSufficient', 'textual,visual']] as const)
      : ([['accessModeSufficient', 'textual']] as const)),
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'displayTransformability'],
    ...(hasPictures && isDescribed ? ([['accessibilityFeature', 'alternativeText']] as const) : []),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', summary(hasPictures, isDescribed)],
  ]
  return markup`${facts.map(([name, value]) => markup`<meta property="schema:${name}">${value}</meta>\n`)}`
}

function summary(hasPictures: boolean, isDescribed: boolean): string {
  const begin =
    'Text that reflows, with headings, a table of contents and notes that link both ways.'
  if (!hasPictures) return `${begin} It has no pictures.`
  return isDescribed
    ? `${begin} Every picture is described.`
    : `${begin} Some pictures have no description.`
}
