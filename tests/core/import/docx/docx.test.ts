import { describe, expect, test } from 'vitest'

import type { Article } from '../../../../core/article/article.ts'
import { documentText } from '../../../../core/document/document-text.ts'
import {
  type Block,
  type Document,
  documentSchema,
  type ListItem,
  type TaskItem,
} from '../../../../core/document/document.ts'
import type { Inline } from '../../../../core/document/inline.ts'
import type { EditingMark, Modification } from '../../../../core/document/mark.ts'
import { commentThreads } from '../../../../core/editing/comment-threads.ts'
import { settleSuggestions } from '../../../../core/editing/settle-suggestions.ts'
import { suggestedChanges } from '../../../../core/editing/suggestions.ts'
import { fileText } from '../../../../core/export/bundle/bundle-file.ts'
import { exportDocx } from '../../../../core/export/docx/docx.ts'
import { readDocx } from '../../../../core/import/docx/docx.ts'
import type { ArticleDraft, ImportDrafts } from '../../../../core/import/import-proposal.ts'
import { readImport } from '../../../../core/import/read-import.ts'
import { anArticle } from '../../../builders/article.ts'
import { anAuthor } from '../../../builders/author.ts'
import { everyNode } from '../../../builders/every-node.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'

const author = anAuthor({ postNominals: 'OBE' })

/** What our own Word file of the article comes back as. */
function roundTrip(article: Article): ImportDrafts {
  const source = anExportSource({ chosen: [article], others: [author, aMedia()] })
  const [file] = exportDocx(source, 'markup')
  if (file === undefined || !('parts' in file)) throw new Error('no Word file')
  const texts = file
    .parts()
    .flatMap((part) => ('media' in part ? [] : [[part.path, fileText(part)] as const]))
  return readDocx({ fileName: 'lamps.docx', files: { texts: new Map(texts) } })
}

function only({ articles: [article] }: ImportDrafts): ArticleDraft {
  if (article === undefined) throw new Error('no article')
  return article
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A file as another program writes it: only its text, and what else is named. */
function aFile(body: string, others: Readonly<Record<string, string>> = {}): ImportDrafts {
  const texts = new Map([
    ['word/document.xml', `<w:document ${word}><w:body>${body}</w:body></w:document>`],
    ...Object.entries(others),
  ])
  return readDocx({ fileName: 'from-word.docx', files: { texts } })
}

function paragraphOf(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content }
}

function types({ content }: Document): readonly string[] {
  return content.map(({ type }) => type)
}

describe('our own Word file', () => {
  const drafts = roundTrip(
    anArticle({ byline: [author.id], body: everyNode, tags: ['night'], section: 'Essays' }),
  )

  test('brings headline, standfirst, people, tags and language back', () => {
    expect(only(drafts)).toMatchObject({
      headline: 'The library that never closes',
      standfirst: 'A town keeps its reading room open through the night.',
      tags: ['night'],
      section: 'Essays',
      language: 'en-GB',
    })
    expect(drafts.authors).toMatchObject([
      { name: author.name, postNominals: 'OBE', shortBio: author.shortBio },
    ])
    expect(drafts.notes).toEqual([])
  })

  test('brings every block back but those that the losses name', () => {
    expect(types(only(drafts).body)).toEqual(everyNode.content.flatMap(typesAfterWord))
    const [first] = only(drafts).body.content
    expect(documentText({ type: 'doc', content: first === undefined ? [] : [first] })).toBe(
      documentText({ type: 'doc', content: everyNode.content.slice(0, 1) }),
    )
    expect(only(drafts).pictures).toHaveLength(3)
  })

  test('brings comments with their answers and suggestions with their people back', () => {
    const { body } = only(drafts)
    expect(commentThreads(body)).toMatchObject([
      {
        quote: 'The lamps',
        author: 'Ada Moss',
        time: '2026-11-26T10:00:00Z',
        text: 'All of them?\nEven in May?',
        replies: [{ author: 'Tom Hale', text: 'Every one.' }],
        resolvedAt: null,
      },
    ])
    expect(suggestedChanges(body)).toMatchObject([
      { author: 'Ada Moss', inserted: 'surely ', deleted: 'still ' },
      { author: 'Ada Moss', inserted: 'Nobody wrote this.' },
      { author: 'Ada Moss', formatted: 'At dawn', formats: ['as a heading of another level'] },
    ])
  })

  test('brings back what blocks were before somebody suggested otherwise', () => {
    const { body } = only(roundTrip(anArticle({ body: restructured })))
    expect(suggestedChanges(body).map(({ formats }) => formats)).toEqual([
      ['as a heading of another level', 'as plain text'],
      ['as code'],
      ['in a quote'],
      ['out of the quote'],
      ['further in'],
      ['further out'],
      ['further in'],
      ['in a list'],
      ['out of the list', 'further out'],
    ])
    for (const decision of ['accept', 'reject'] as const) {
      expect(settleSuggestions(body, () => decision)).toEqual(
        settleSuggestions(restructured, () => decision),
      )
    }
  })

  test('keeps what a suggestion comes to, accepted or rejected', () => {
    const marked = anArticle({
      body: {
        type: 'doc',
        content: [
          paragraphOf(
            { type: 'text', text: 'one ' },
            suggested('deletion', 'two'),
            suggested('insertion', '\u200B'),
          ),
          paragraphOf(suggested('insertion', '\u200B'), { type: 'text', text: 'three' }),
          paragraphOf({ type: 'text', text: 'four' }, suggested('deletion', '\u200B', 's2')),
          paragraphOf(suggested('deletion', '\u200B', 's2'), { type: 'text', text: 'five' }),
        ],
      },
    })
    const { body } = only(roundTrip(marked))
    for (const decision of ['accept', 'reject'] as const) {
      expect(documentText(settleSuggestions(body, () => decision))).toBe(
        documentText(settleSuggestions(marked.body, () => decision)),
      )
    }
  })
})

/** A text of which somebody set the blocks otherwise. */
const restructured: Document = {
  type: 'doc',
  content: [
    lineOf(
      'Oil',
      blockChange(1, 'attr', 3, null),
      blockChange(1, 'nodeType', 'heading', 'paragraph'),
    ),
    {
      type: 'codeBlock',
      attrs: { language: null },
      content: [{ type: 'text', text: 'light(lamp)' }],
      marks: [blockChange(2, 'nodeType', 'paragraph', 'codeBlock')],
    },
    {
      type: 'blockquote',
      content: [lineOf('Who comes?', blockChange(3, 'wrapper', null, 'blockquote'))],
    },
    lineOf('Nobody.', blockChange(4, 'wrapper', { type: 'blockquote' }, null)),
    {
      type: 'bulletList',
      content: [
        itemOf(lineOf('wick'), {
          type: 'bulletList',
          content: [
            itemOf(lineOf('cotton', blockChange(5, 'listLevel', place(1, 'bulletList'), 2))),
          ],
        }),
        itemOf(lineOf('glass', blockChange(6, 'listLevel', place(2, 'bulletList'), 1)), {
          type: 'paragraph',
          content: [{ type: 'text', text: 'clear' }],
        }),
      ],
    },
    lineOf('Then:'),
    {
      type: 'taskList',
      content: [
        taskOf(lineOf('trim'), {
          type: 'taskList',
          content: [taskOf(lineOf('fill', blockChange(7, 'listLevel', place(1, 'taskList'), 2)))],
        }),
      ],
    },
    lineOf('When:'),
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [itemOf(lineOf('dusk', blockChange(8, 'wrapper', null, 'orderedList')))],
    },
    lineOf('At last:'),
    {
      type: 'bulletList',
      content: [itemOf(lineOf('dawn'))],
    },
    lineOf(
      'noon',
      blockChange(9, 'wrapper', { type: 'bulletList' }, null),
      blockChange(9, 'listLevel', place(2, 'bulletList'), null),
    ),
  ],
}

function lineOf(text: string, ...marks: readonly EditingMark[]): Block {
  const line = { type: 'paragraph', content: [{ type: 'text', text }] } as const
  return marks.length === 0 ? line : { ...line, marks }
}

function itemOf(...content: readonly Block[]): ListItem {
  return { type: 'listItem', content }
}

function taskOf(...content: readonly Block[]): TaskItem {
  return { type: 'taskItem', attrs: { checked: false }, content }
}

function place(level: number, type: string) {
  return { level, list: { type } }
}

function blockChange(
  id: number,
  type: string,
  previousValue: Modification['attrs']['previousValue'],
  newValue: Modification['attrs']['newValue'],
): Modification {
  const time = `2026-11-26T09:00:0${id}Z`
  const attrName = type === 'attr' ? 'level' : null
  return {
    type: 'modification',
    attrs: { id: `s${id}`, author: 'Ann', time, type, attrName, previousValue, newValue },
  }
}

/** What a block comes back as; empty paragraphs are a habit of Word and go. */
function typesAfterWord(block: Block): readonly string[] {
  if (block.type === 'details') return ['paragraph', 'paragraph']
  if (block.type === 'paragraph' && block.content === undefined) return []
  const isAbsent =
    block.type === 'figure' && block.attrs.images.every(({ media }) => media === null)
  return isAbsent ? ['paragraph'] : [block.type]
}

function suggested(type: 'insertion' | 'deletion', text: string, id = 's1'): Inline {
  const attrs = { id, author: 'Ann', time: '2026-11-26T09:00:00Z' }
  return { type: 'text', text, marks: [{ type, attrs }] }
}

describe('a file of another program', () => {
  test('begins with its only first heading', () => {
    const drafts = aFile(
      '<w:p><w:pPr><w:outlineLvl w:val="0"/><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Lamps</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>Oil</w:t></w:r></w:p>',
      {
        'word/styles.xml': `<w:styles ${word}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="H2"><w:name w:val="Heading 2"/></w:style></w:styles>`,
      },
    )
    expect(only(drafts)).toMatchObject({
      headline: 'Lamps',
      body: { content: [{ type: 'heading', attrs: { level: 2 } }] },
    })
  })

  test('keeps what one put in and another took out', () => {
    const drafts = aFile(
      '<w:p><w:r><w:t xml:space="preserve">It burns </w:t></w:r><w:ins w:id="1" w:author="Ann"><w:del w:id="2" w:author="Bob"><w:r><w:delText>always</w:delText></w:r></w:del></w:ins></w:p>',
    )
    expect(documentSchema.parse(only(drafts).body)).toMatchObject({
      content: [
        {
          content: [
            { text: 'It burns ' },
            {
              text: 'always',
              marks: [
                { type: 'insertion', attrs: { author: 'Ann' } },
                { type: 'deletion', attrs: { author: 'Bob' } },
              ],
            },
          ],
        },
      ],
    })
  })

  test('has its author and title as properties when its text names none', () => {
    const drafts = aFile('<w:p><w:r><w:t>Text.</w:t></w:r></w:p>', {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>Lamps</dc:title><dc:creator>Petra Okafor; Tom Hale</dc:creator></cp:coreProperties>',
    })
    expect(only(drafts).headline).toBe('Lamps')
    expect(drafts.authors.map(({ name }) => name)).toEqual(['Petra Okafor', 'Tom Hale'])
  })

  test('has its byline in a style that other programs call author', () => {
    const drafts = aFile(
      '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Petra Okafor</w:t></w:r></w:p><w:p><w:r><w:t>Text.</w:t></w:r></w:p>',
      {
        'word/styles.xml': `<w:styles ${word}><w:style w:styleId="A"><w:name w:val="Author"/></w:style></w:styles>`,
      },
    )
    expect(drafts.authors.map(({ name }) => name)).toEqual(['Petra Okafor'])
    expect(documentText(only(drafts).body)).toBe('Text.')
  })

  test('has links as fields and as elements; what would run is dropped and said', () => {
    const drafts = aFile(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>one</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>two</w:t></w:r></w:hyperlink></w:p>',
      {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r1" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
      },
    )
    expect(only(drafts).body.content).toEqual([
      paragraphOf(
        {
          type: 'text',
          text: 'one',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
        },
        { type: 'text', text: ' two' },
      ),
    ])
    expect(drafts.notes.map(({ sentence }) => sentence).join()).toContain('javascript:')
  })

  test('one change that Word wrote in pieces is one suggestion', () => {
    const by = 'w:author="Ann" w:date="2026-11-26T09:00:00Z"'
    const drafts = aFile(
      `<w:p><w:del w:id="1" ${by}><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id="2" ${by}><w:r><w:t>new</w:t></w:r></w:ins><w:ins w:id="3" ${by}><w:r><w:t>er</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> lamps </w:t></w:r><w:ins w:id="4" ${by}><w:r><w:t>burn</w:t></w:r></w:ins></w:p>`,
    )
    expect(suggestedChanges(only(drafts).body)).toMatchObject([
      { inserted: 'newer', deleted: 'old' },
      { inserted: 'burn', deleted: '' },
    ])
  })

  test('tall and wide cells keep their reach', () => {
    const drafts = aFile(
      '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    )
    expect(only(drafts).body.content).toMatchObject([
      {
        type: 'table',
        content: [
          { content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 } }] },
          {
            content: [
              { type: 'tableCell', attrs: { colspan: 1, rowspan: 2 } },
              { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 } },
            ],
          },
          { content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 } }] },
        ],
      },
    ])
  })
})

describe('a file that is no Word file any more', () => {
  test.each([
    ['with a document type', '<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body/></w:document>'],
    ['cut off', '<w:document><w:body><w:p>'],
    ['of something else', '<html/>'],
  ])('%s is refused', (_, text) => {
    const packed = JSON.stringify({ wordParts: { 'word/document.xml': text } })
    expect(readImport({ fileName: 'a.docx', text: packed })).toEqual({
      ok: false,
      failure: { kind: 'malformed', fileName: 'a.docx', reason: 'its text is damaged' },
    })
  })

  test('nested without end is refused', () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(60_000)}${'</w:sdtContent></w:sdt>'.repeat(60_000)}`
    const text = `<w:document ${word}><w:body>${deep}</w:body></w:document>`
    const packed = JSON.stringify({ wordParts: { 'word/document.xml': text } })
    expect(readImport({ fileName: 'a.docx', text: packed })).toMatchObject({
      failure: { kind: 'too-deep' },
    })
  })
})

test('a standfirst between headline and byline, and signs that LibreOffice lowered, come as what they are', () => {
  const drafts = aFile(
    `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Bells</w:t></w:r></w:p>
    <w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Who rings them now.</w:t></w:r></w:p>
    <w:p><w:r><w:t>By Ada Moss and Tom Hale</w:t></w:r></w:p>
    <w:p><w:r><w:t>H</w:t></w:r><w:r><w:rPr><w:position w:val="-2"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>O</w:t></w:r></w:p>`,
    {
      'word/styles.xml': `<w:styles ${word}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
  )
  expect(only(drafts)).toMatchObject({
    headline: 'Bells',
    standfirst: 'Who rings them now.',
    body: {
      content: [
        paragraphOf(
          { type: 'text', text: 'H' },
          { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
          { type: 'text', text: 'O' },
        ),
      ],
    },
  })
  expect(drafts.authors.map(({ name }) => name)).toEqual(['Ada Moss', 'Tom Hale'])
})
