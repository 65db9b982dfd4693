import { languageTag } from '../../language-tag.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { PackedPart, TextFile } from '../bundle/bundle-file.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { commentsPart, commentThreadsPart } from './docx-comments.ts'
import { textNamespaces } from './docx-namespaces.ts'
import { notesPart } from './docx-notes.ts'
import { numberingPart } from './docx-numbering.ts'
import type { DocxRecorder, DocxRelation } from './docx-recorder.ts'
import { pageProperties, templateStyles, type WordTemplate } from './word-template.ts'
import { wordTime } from './word-time.ts'

export interface DocxFacts {
  readonly recorder: DocxRecorder
  readonly template: WordTemplate | null
  readonly language: string
  readonly properties: DocxProperties
  /** The paragraphs. */
  readonly body: Markup
}

export interface DocxProperties {
  readonly title: string
  readonly authors: readonly string[]
  readonly subject: string
  readonly keywords: readonly string[]
  readonly description: string
  /** Empty when it is made from the title. */
  readonly slug: string
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
}

/** The parts of a Word file (Office Open XML, transitional). */
export function docxParts(facts: DocxFacts): readonly PackedPart[] {
  const { recorder, properties, body, template } = facts
  const theme = template?.theme ?? null
  const language = languageTag(facts.language) ?? 'en-GB'
  const notes = notesPart(recorder)
  const relations = recorder.relations()
  const remarks = recorder.remarks()
  return [
    part('[Content_Types].xml', contentTypes(theme !== null)),
    part('_rels/.rels', packageRelations),
    part('docProps/core.xml', coreProperties(properties, language)),
    part('docProps/custom.xml', ownProperties(properties)),
    part('word/document.xml', documentMarkup(body, template)),
    part('word/styles.xml', templateStyles(template, language)),
    ...(theme === null ? [] : [{ path: 'word/theme/theme1.xml', text: () => theme }]),
    part('word/numbering.xml', numberingPart(recorder.countedLists())),
    part('word/settings.xml', settings),
    part('word/footnotes.xml', notes),
    part('word/comments.xml', commentsPart(remarks)),
    part('word/commentsExtended.xml', commentThreadsPart(remarks)),
    part('word/_rels/document.xml.rels', documentRelations(relations, theme !== null)),
    part('word/_rels/footnotes.xml.rels', noteRelations(relations)),
    ...relations.flatMap((relation) =>
      relation.kind === 'picture'
        ? [{ path: `word/${relation.path}`, media: relation.media.id }]
        : [],
    ),
  ]
}

function part(path: string, content: Markup): TextFile {
  return {
    path,
    text: () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content.markup}\n`,
  }
}

function documentMarkup(body: Markup, template: WordTemplate | null): Markup {
  return markup`<w:document ${textNamespaces}><w:body>
${body}${pageProperties(template)}
</w:body></w:document>`
}

const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function contentTypes(hasTheme: boolean): Markup {
  const theme = hasTheme
    ? markup`<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>`
    : nothing
  return markup`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/><Default Extension="webp" ContentType="image/webp"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/><Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordTypes}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordTypes}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${wordTypes}.settings+xml"/><Override PartName="/word/footnotes.xml" ContentType="${wordTypes}.footnotes+xml"/><Override PartName="/word/comments.xml" ContentType="${wordTypes}.comments+xml"/><Override PartName="/word/commentsExtended.xml" ContentType="${wordTypes}.commentsExtended+xml"/>${theme}</Types>`
}

const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const packageRelations = markup`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="${officeRelation}/officeDocument" Target="word/document.xml"/><Relationship Id="properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="own" Type="${officeRelation}/custom-properties" Target="docProps/custom.xml"/></Relationships>`

function documentRelations(relations: readonly DocxRelation[], hasTheme: boolean): Markup {
  const theme = hasTheme
    ? markup`<Relationship Id="theme" Type="${officeRelation}/theme" Target="theme/theme1.xml"/>`
    : nothing
  return markup`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${officeRelation}/styles" Target="styles.xml"/><Relationship Id="numbering" Type="${officeRelation}/numbering" Target="numbering.xml"/><Relationship Id="settings" Type="${officeRelation}/settings" Target="settings.xml"/><Relationship Id="footnotes" Type="${officeRelation}/footnotes" Target="footnotes.xml"/><Relationship Id="comments" Type="${officeRelation}/comments" Target="comments.xml"/><Relationship Id="threads" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>${theme}${relations.map(relationMarkup)}</Relationships>`
}

/** Notes name the addresses of their links themselves. */
function noteRelations(relations: readonly DocxRelation[]): Markup {
  const links = relations.filter(({ kind }) => kind === 'link')
  return markup`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(relationMarkup)}</Relationships>`
}

function relationMarkup(relation: DocxRelation): Markup {
  return relation.kind === 'link'
    ? markup`<Relationship Id="${relation.id}" Type="${officeRelation}/hyperlink" Target="${relation.address}" TargetMode="External"/>`
    : markup`<Relationship Id="${relation.id}" Type="${officeRelation}/image" Target="${relation.path}"/>`
}

/** Without it newer programs open the file in the manner of Word 2003. */
const settings = markup`<w:settings ${textNamespaces}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

function coreProperties(properties: DocxProperties, language: string): Markup {
  const { title, authors, subject, keywords, description, createdAt, updatedAt } = properties
  return markup`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>${authors.join('; ')}</dc:creator><cp:keywords>${keywords.join(', ')}</cp:keywords><dc:description>${description}</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">${wordTime(createdAt)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${wordTime(updatedAt)}</dcterms:modified><dc:language>${language}</dc:language></cp:coreProperties>`
}

/** What Word has no property for, or none that takes it whole; people see it among the advanced properties of the file. */
function ownProperties({ slug, keywords }: DocxProperties): Markup {
  // Word parts its keywords at these signs.
  const tags = keywords.some((tag) => /[,;]/u.test(tag)) ? keywords.join('\n') : ''
  const properties = [
    ['Slug', slug],
    ['Tags', tags],
  ].filter(([, value]) => value !== '')
  return markup`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.map(
    ([name = '', value = ''], at) =>
      markup`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  )}</Properties>`
}
