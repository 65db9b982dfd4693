import type { XmlElement } from '@rgrove/parse-xml'

import { type BylineName, joinNames, parseByline, parsePrintedName } from '../../article/byline.ts'
import { inlineText } from '../../document/document-text.ts'
import { createFigure } from '../../document/figure.ts'
import type { NoteInline } from '../../document/inline.ts'
import { attributeOf, childElement, childElements, ownText } from '../../xml-element.ts'
import { articleDraft, type CreditedNames, draftPeople } from '../article-drafts.ts'
import { fileTitle } from '../file-title.ts'
import {
  type AuthorDraft,
  type ImportDrafts,
  type MediaDraft,
  noDrafts,
} from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'
import { tidyInline } from '../inline-content.ts'
import { picturePlace } from '../local-picture.ts'
import { noHeadlineNote } from '../markdown/markdown.ts'
import { isPrintedByline } from '../printed-byline.ts'
import { printedCredit } from '../printed-credit.ts'
import { bodyRecorder } from '../read-body.ts'
import { saidExcerpt } from '../said-excerpt.ts'
import { captionBelow, docxBlocks } from './docx-blocks.ts'
import { docxComments } from './docx-comments.ts'
import { type DocxReading, readInline } from './docx-inline.ts'
import { type DocxLine, type DocxText, type LineReading, readLines } from './docx-lines.ts'
import { docxMarkers } from './docx-numbering.ts'
import { documentPath, type DocxFiles, inFolder, partRoot, relationsOf } from './docx-parts.ts'
import { docxStyles } from './docx-styles.ts'
import { suggestionReader } from './docx-suggestions.ts'

/** One article from a Word file, its comments and suggestions included; nothing when it is none. */
export function readDocx({
  fileName,
  files,
}: {
  readonly fileName: string
  readonly files: DocxFiles
}): ImportDrafts {
  const path = documentPath(files)
  const body = childElement(partRoot(files, path), 'w:body')
  if (body === null) return noDrafts
  const reading = lineReading(files, path)
  const lines = readLines(body, reading)
  const properties = fileProperties(files)
  const parts = articleParts(lines, properties)
  const { headline, standfirst, names, bios, text, headingOffset } = parts
  const lead = leadPicture(parts.lead)
  const { credits } = parts
  const people = draftPeople([...names, ...credits.flatMap((credit) => credit.names)])
  const { recorder } = reading
  const blocks = docxBlocks(text, {
    headingOffset,
    figure: ({ pictures }, words) =>
      createFigure(
        pictures.map((each) => recorder.image(each)),
        words,
      ),
  })
  const read = recorder.finish(blocks)
  const article = articleDraft({
    headline: headline === '' ? fileTitle(fileName) : headline,
    standfirst,
    body: read.body,
    pictures: read.pictures,
    leadPicture: lead?.path ?? null,
    excerpt: saidExcerpt(properties.description, { standfirst, body: read.body }),
    byline: people.bylineKeys(names),
    contributors: people.contributors(credits),
    slug: properties.slug,
    tags: properties.tags.length > 0 ? properties.tags : properties.keywords,
    section: properties.subject,
    language: properties.language,
  })
  const notes: readonly ImportNote[] = [...(headline === '' ? [noHeadlineNote] : []), ...read.notes]
  return {
    ...noDrafts,
    authors: people.authors.map((author) => withBio(author, bios)),
    articles: [article],
    media: lead === null ? [] : [lead],
    notes,
  }
}

function lineReading(files: DocxFiles, path: string): LineReading {
  const folder = path.replace(/[^/]*$/u, '')

  function part(name: string): XmlElement | null {
    return partRoot(files, inFolder(folder, name))
  }

  const style = docxStyles(part('styles.xml'))
  const reading: DocxReading = {
    recorder: bodyRecorder(),
    relations: relationsOf(files, path),
    comments: docxComments(part('comments.xml'), part('commentsExtended.xml')),
    open: new Set(),
    suggestions: suggestionReader(),
    styleName: (id) => style(id).name,
    note: (kind, id) => noteText({ root: part(`${kind}s.xml`), kind, id, reading }),
  }
  return {
    ...reading,
    style,
    markers: docxMarkers(part('numbering.xml')),
    restructurings: suggestionReader(),
    ending: null,
  }
}

/** The paragraphs of a note as one text; a note inside a note is left out. */
function noteText({
  root,
  kind,
  id,
  reading,
}: {
  readonly root: XmlElement | null
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly reading: DocxReading
}): readonly NoteInline[] {
  const note =
    root === null ? undefined : childElements(root).find((each) => isNote(each, kind, id))
  if (note === undefined) return []
  const paragraphs = childElements(note)
    .filter(({ name }) => name === 'w:p')
    .map((each) => readInline(each, { ...reading, open: new Set(), note: () => [] }))
  const content = paragraphs.flatMap((pieces, at): readonly NoteInline[] => [
    ...(at === 0 ? [] : [{ type: 'hardBreak' } as const]),
    ...pieces.flatMap((piece) =>
      piece.kind === 'inline' && piece.inline.type !== 'footnote' ? [piece.inline] : [],
    ),
  ])
  return tidyInline(content).filter((inline) => inline.type !== 'footnote')
}

function isNote(element: XmlElement, kind: string, id: string): boolean {
  return element.name === `w:${kind}` && attributeOf(element, 'w:id') === id
}

interface ArticleParts {
  readonly headline: string
  readonly standfirst: string
  readonly names: readonly BylineName[]
  readonly credits: readonly CreditedNames[]
  readonly bios: readonly DocxText[]
  /** The picture above the text, and what is said below it. */
  readonly lead: readonly DocxLine[]
  readonly text: readonly DocxLine[]
  /** What is added to the levels of headings: the headline is the page’s only first one. */
  readonly headingOffset: 0 | 1
}

function articleParts(lines: readonly DocxLine[], properties: FileProperties): ArticleParts {
  const title = lines.find((line) => isStyled(line, 'title')) ?? onlyTopHeading(lines)
  const printed = printedBelow(lines, title)
  const standfirst = lines.find((line) => isStyled(line, 'subtitle')) ?? printed.standfirst
  const byline = lines.find((line) => isByline(line)) ?? printed.byline
  const bios = lines.filter((line) => isStyled(line, 'author bio'))
  const credited = lines
    .filter((line) => isStyled(line, 'byline'))
    .flatMap((line) => {
      const credit = printedCredit(lineText(line))
      return credit === null ? [] : [{ line, credit }]
    })
  const lead = leadLines(lines)
  const taken = new Set<DocxLine | undefined>([
    title,
    standfirst,
    byline,
    ...credited.map(({ line }) => line),
    ...lead,
    ...bios,
  ])
  return {
    headline: title === undefined ? properties.title : lineText(title),
    standfirst: standfirst === undefined ? '' : lineText(standfirst),
    names: namesIn(byline, properties),
    credits: credited.map(({ credit }) => credit),
    bios,
    lead,
    text: lines.filter((line) => !taken.has(line)),
    headingOffset: title?.headingLevel === 1 ? 0 : 1,
  }
}

function isByline(line: DocxLine): line is DocxText {
  const isOne = isStyled(line, 'byline') || isStyled(line, 'author')
  return isOne && printedCredit(lineText(line)) === null
}

/** Where the line prints those whom the file names, each of them is one person, whatever they are called. */
function namesIn(
  byline: DocxText | undefined,
  { creators }: FileProperties,
): readonly BylineName[] {
  if (byline === undefined) return parseByline(creators.join('; '))
  const line = lineText(byline)
  return line === `By ${joinNames(creators)}` ? creators.map(parsePrintedName) : parseByline(line)
}

/** Our own files have the picture of the article in a style of its own. */
function leadLines(lines: readonly DocxLine[]): readonly DocxLine[] {
  const at = lines.findIndex((line) => line.kind === 'pictures' && line.style === 'lead picture')
  if (at === -1) return []
  return lines.slice(at, captionBelow(lines[at + 1]) === null ? at + 1 : at + 2)
}

function leadPicture([line, below]: readonly DocxLine[]): MediaDraft | null {
  const [image] = line?.kind === 'pictures' ? line.pictures : []
  if (image === undefined) return null
  const place = picturePlace(image.address)
  if (place.kind !== 'beside') return null
  const { caption = '', credit = '' } = captionBelow(below) ?? {}
  return { path: place.path, alt: image.alt, caption, credit }
}

function isStyled(line: DocxLine, style: string): line is DocxText {
  return line.kind === 'text' && line.style === style && lineText(line) !== ''
}

/** Where no title is set as one, the only heading of the first level is it, when it stands first. */
function onlyTopHeading(lines: readonly DocxLine[]): DocxText | undefined {
  const headings = lines.filter((line) => line.kind === 'text' && line.headingLevel === 1)
  const first = lines.find((line) => line.kind !== 'text' || lineText(line) !== '')
  return headings.length === 1 && first?.kind === 'text' && first === headings[0]
    ? first
    : undefined
}

/** A line of its own that begins with “By”, right below the headline or one more line, which then is the standfirst. */
function printedBelow(
  lines: readonly DocxLine[],
  title: DocxLine | undefined,
): { readonly standfirst?: DocxText; readonly byline?: DocxText } {
  const texts = lines.filter((line) => line.kind === 'text').filter((line) => lineText(line) !== '')
  const below = texts.slice(0, 3).filter((line) => line !== title && line.style !== 'subtitle')
  const [first, second] = below
  if (first !== undefined && isPrintedByline(lineText(first))) return { byline: first }
  const isLed = title !== undefined && first?.headingLevel === null
  return isLed && second !== undefined && isPrintedByline(lineText(second))
    ? { standfirst: first, byline: second }
    : {}
}

function lineText({ content }: DocxText): string {
  return inlineText(content).replaceAll('\u200B', '').replaceAll(/\s+/gu, ' ').trim()
}

/** Our own files print the bios below the text, each with the name first. */
function withBio(author: AuthorDraft, bios: readonly DocxText[]): AuthorDraft {
  const printed = [author.name, `${author.name} ${author.postNominals}`.trim()]
  for (const { content } of bios) {
    const [name = '', ...lines] = inlineText(content).split('\n')
    if (printed.includes(name.trim()) && lines.length > 0) {
      return { ...author, shortBio: lines.join('\n').trim() }
    }
  }
  return author
}

interface FileProperties {
  readonly title: string
  readonly creators: readonly string[]
  readonly subject: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly language: string
  /** As our own files keep it. */
  readonly slug: string
  readonly tags: readonly string[]
}

function fileProperties(files: DocxFiles): FileProperties {
  const root = partRoot(files, 'docProps/core.xml')

  function value(name: string): string {
    const element = childElement(root, name)
    return element === null ? '' : ownText(element).trim()
  }

  const language = value('dc:language')
  return {
    title: value('dc:title'),
    creators: value('dc:creator')
      .split(/\s*;\s*/u)
      .filter((name) => name !== ''),
    subject: value('dc:subject'),
    description: value('dc:description').replaceAll(/\s+/gu, ' '),
    keywords: value('cp:keywords')
      .split(/\s*[,;]\s*/u)
      .filter((word) => word !== ''),
    slug: customProperty(files, 'Slug'),
    tags: customProperty(files, 'Tags')
      .split('\n')
      .filter((tag) => tag !== ''),
    language: /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(language) ? language : 'en-GB',
  }
}

function customProperty(files: DocxFiles, name: string): string {
  const root = partRoot(files, 'docProps/custom.xml')
  const properties = root === null ? [] : childElements(root)
  const property = properties.find((each) => attributeOf(each, 'name') === name)
  return property === undefined ? '' : property.text.trim()
}
