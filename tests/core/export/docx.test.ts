import { expect, test } from 'vitest'

import { fileText } from '../../../core/export/bundle/bundle-file.ts'
import { type DocxChanges, exportDocx } from '../../../core/export/docx/docx.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { everyNode } from '../../builders/every-node.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id], body: everyNode, tags: ['libraries', 'night'] })

function partsOf(body = article, changes: DocxChanges = 'markup'): ReadonlyMap<string, string> {
  const source = anExportSource({ chosen: [body], others: [author, aMedia()] })
  const [file] = exportDocx(source, changes)
  if (file === undefined || !('parts' in file)) throw new Error('no Word file')
  return new Map(
    file.parts().map((part) => [part.path, 'media' in part ? part.media : fileText(part)]),
  )
}

function textPart(name: string): string {
  return partsOf().get(name) ?? ''
}

test('a Word file holds its text, its styles and its pictures', () => {
  expect([...partsOf().keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'docProps/custom.xml',
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/footnotes.xml',
    'word/comments.xml',
    'word/commentsExtended.xml',
    'word/_rels/document.xml.rels',
    'word/_rels/footnotes.xml.rels',
    'word/media/reading-room-000000000000.png',
  ])
  expect(partsOf().get('word/media/reading-room-000000000000.png')).toBe(aMediaId(1))
})

test('headline, standfirst, byline and headings stand in styles of their own', () => {
  const document = textPart('word/document.xml')
  const styles = [...document.matchAll(/<w:pStyle w:val="(\w+)"/gu)].map(([, style]) => style)
  expect([...new Set(styles)]).toEqual([
    'Title',
    'Subtitle',
    'Byline',
    'Heading1',
    'ListParagraph',
    'Quote',
    'Heading2',
    'CodeBlock',
    'HorizontalRule',
    'Figure',
    'Caption',
    'Heading3',
    'PullQuote',
    'Attribution',
    'TableHeading',
    'Callout',
    'DetailsSummary',
    'LinkCard',
    'Embed',
    'AuthorBio',
  ])
})

test('title, authors, tags, language and times are properties of the file', () => {
  const properties = textPart('docProps/core.xml')
  expect(properties).toContain('<dc:title>The library that never closes</dc:title>')
  expect(properties).toContain('<dc:creator>Imke Sanderling</dc:creator>')
  expect(properties).toContain('<cp:keywords>libraries, night</cp:keywords>')
  expect(properties).toContain('<dc:language>en-GB</dc:language>')
  expect(properties).toContain('>2026-11-21T09:00:00Z</dcterms:created>')
  expect(properties).toContain('>2026-11-21T09:00:00Z</dcterms:modified>')
})

test('a list counts from its own beginning', () => {
  expect(textPart('word/numbering.xml')).toContain(
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>',
  )
})

test('a link that may not be published leaves its words', () => {
  const document = textPart('word/document.xml')
  expect(document).toContain('>run</w:t>')
  expect(`${document}${textPart('word/_rels/document.xml.rels')}`).not.toContain('javascript:')
})

test('comments, changes and notes are Word’s own, with names and times', () => {
  const document = textPart('word/document.xml')
  const by = 'w:author="Ada Moss" w:date="2026-11-26T10:00:00Z"'
  expect(document).toContain(
    '<w:commentRangeStart w:id="10000"/><w:commentRangeStart w:id="10001"/>',
  )
  expect(document).toContain(`${by}><w:r><w:t xml:space="preserve">surely </w:t>`)
  expect(document).toContain(`${by}><w:r><w:delText xml:space="preserve">still </w:delText>`)
  expect(document).toMatch(/<w:rPr><w:ins w:id="\d+" w:author="Ada Moss"/u)
  expect(document).toContain('<w:footnoteReference w:id="2"/>')
  expect(textPart('word/comments.xml')).toContain(
    'w:id="10001" w:author="Tom Hale" w:date="2026-11-26T11:00:00Z" w:initials="TH"',
  )
  expect(textPart('word/commentsExtended.xml')).toContain(
    '<w15:commentEx w15:paraId="00002712" w15:paraIdParent="00002711" w15:done="0"/>',
  )
  expect(textPart('word/footnotes.xml')).toContain('>A ship.</w:t>')
})

test('a paragraph of another kind tells Word what it was', () => {
  const name = { id: 's1', author: 'Ada Moss', time: '2026-11-26T10:00:00Z' }
  const changed = anArticle({
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Who comes' }],
          marks: [
            {
              type: 'modification',
              attrs: { ...name, type: 'attr', attrName: 'level', previousValue: 3, newValue: null },
            },
            {
              type: 'modification',
              attrs: {
                ...name,
                type: 'nodeType',
                attrName: null,
                previousValue: 'heading',
                newValue: 'paragraph',
              },
            },
          ],
        },
      ],
    },
  })

  expect(partsOf(changed, 'markup').get('word/document.xml')).toMatch(
    /<w:pPrChange w:id="\d+" w:author="Ada Moss" [^>]*><w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr><\/w:pPrChange>/u,
  )
})

test.each<[DocxChanges, boolean, boolean]>([
  ['final', true, false],
  ['original', false, true],
])('made %s, a Word file holds nothing of the editing', (changes, isPutIn, isLeftIn) => {
  const document = partsOf(article, changes).get('word/document.xml') ?? ''
  expect(document).not.toMatch(/<w:(?:ins|del|comment\w+|pPrChange|rPrChange) /u)
  expect([document.includes('surely '), document.includes('still ')]).toEqual([isPutIn, isLeftIn])
  expect(partsOf(article, changes).get('word/comments.xml')).not.toContain('Tom Hale')
})

test('the articles of an edition are a file each', () => {
  const other = anArticle({ id: aRecordId(12), headline: 'Lamps' })
  const edition = anEdition({ featured: article.id, articles: [other.id] })
  const source = anExportSource({ chosen: [edition], others: [article, other, author, aMedia()] })
  expect(exportDocx(source, 'markup').map(({ path }) => path)).toEqual([
    'docx/the-library-that-never-closes.docx',
    'docx/lamps.docx',
  ])
})
