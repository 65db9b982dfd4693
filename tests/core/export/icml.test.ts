import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { documentSchema } from '../../../core/document/document.ts'
import { exportIcml } from '../../../core/export/icml/icml.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { everyNode } from '../../builders/every-node.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { aRecordId } from '../../builders/record-id.ts'

const author = anAuthor({ postNominals: 'OBE' })
const tom = anAuthor({ id: aRecordId(21), name: 'Tom Hale' })

function files(fields: Partial<Article> = {}) {
  const article = anArticle({
    headline: 'Lamps & <candles>',
    byline: [author.id, tom.id],
    body: everyNode,
    ...fields,
  })
  return exportIcml(anExportSource({ chosen: [article], others: [author, tom, aMedia()] }))
}

function story(fields: Partial<Article> = {}): XmlElement {
  const [file] = files(fields)
  if (file === undefined || !('text' in file)) throw new Error('no story')
  const { root } = parseXml(file.text())
  if (root === null) throw new Error('no document')
  return root
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  const inside = element.children.flatMap((child) =>
    child instanceof XmlElement ? all(child, name) : [],
  )
  return element.name === name ? [element, ...inside] : inside
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? ''
}

/** Each paragraph with its style, as a reader of the story sees it. */
function paragraphs(root: XmlElement): readonly string[] {
  return all(root, 'ParagraphStyleRange').map((range) => {
    const style = attribute(range, 'AppliedParagraphStyle').replace('ParagraphStyle/', '')
    const text = all(range, 'Content').map((each) => each.text)
    return `${style}: ${text.join('').trim()}`
  })
}

test('a story names what each paragraph is', () => {
  const shown = paragraphs(story())
  expect(shown.slice(0, 3)).toEqual([
    'Headline: Lamps & <candles>',
    'Standfirst: A town keeps its reading room open through the night.',
    'Byline: By Imke Sanderling OBE and Tom Hale',
  ])
  expect(shown).toEqual(
    expect.arrayContaining([
      'Heading 2: Who comes?',
      'Bulleted list: Nurses',
      'Numbered list 2: of law',
      'Quote: Nobody is sent home.',
      'Caption: Past midnight.',
      'Task list: ☑ Light the lamps',
      'Pull quote: Nobody is ever sent home.',
      'Attribution: The night porter',
      'Table caption: Readers by hour',
      'Table head: Readers',
      'Box title: Tip',
      'Fold summary: How to get there',
      'Note: A ship.',
    ]),
  )
})

test('every style that is used is there, and every style that is there is used', () => {
  const root = story()
  const used = [
    ...all(root, 'ParagraphStyleRange').map((each) => attribute(each, 'AppliedParagraphStyle')),
    ...all(root, 'CharacterStyleRange').map((each) => attribute(each, 'AppliedCharacterStyle')),
  ]
  const there = [...all(root, 'ParagraphStyle'), ...all(root, 'CharacterStyle')].map((each) =>
    attribute(each, 'Self'),
  )
  const own = there.filter((name) => !name.startsWith('$ID/'))
  expect(new Set(used.filter((name) => !name.startsWith('$ID/')))).toEqual(new Set(own))
  expect(there).toContain('CharacterStyle/Bold Italic')
})

test('links lead from their words to their addresses, and none runs anything', () => {
  const root = story()
  const sources = all(root, 'HyperlinkTextSource').map((each) => attribute(each, 'Self'))
  const links = all(root, 'Hyperlink').map((each) => attribute(each, 'Source'))
  expect(links).toEqual(sources)
  const addresses = all(root, 'HyperlinkURLDestination').map((each) =>
    attribute(each, 'DestinationURL'),
  )
  expect(addresses).toContain('https://example.org/night')
  expect(addresses.filter((address) => !/^https?:/u.test(address))).toEqual([])
})

test('pictures are linked beside the story, described, and as wide as a column', () => {
  const root = story()
  const [picture, ...others] = files().filter((file) => 'media' in file)
  expect(others).toEqual([])
  const linked = all(root, 'Link').map((each) => attribute(each, 'LinkResourceURI'))
  expect(new Set(linked)).toEqual(new Set([`file:${picture?.path.replace('icml/', '') ?? ''}`]))
  expect(all(root, 'ObjectExportOption').map((each) => attribute(each, 'CustomAltText'))).toEqual([
    'Four readers under green lamps',
    'The room at ten',
    'The room at four',
  ])
})

test('tall and wide cells stand in the column and row that they begin in', () => {
  const root = story({
    body: documentSchema.parse({
      type: 'doc',
      content: [
        {
          type: 'table',
          attrs: { caption: '' },
          content: [
            aRow([
              ['tall', { rowspan: 2 }],
              ['wide', { colspan: 2 }],
            ]),
            aRow([
              ['one', {}],
              ['two', {}],
            ]),
          ],
        },
      ],
    }),
  })
  const cells = all(root, 'Cell').map((each) => [
    each.text.trim(),
    attribute(each, 'Name'),
    attribute(each, 'RowSpan'),
    attribute(each, 'ColumnSpan'),
  ])
  expect(cells).toEqual([
    ['tall', '0:0', '2', '1'],
    ['wide', '1:0', '1', '2'],
    ['one', '1:1', '1', '1'],
    ['two', '2:1', '1', '1'],
  ])
  expect(all(root, 'Table').map((each) => attribute(each, 'ColumnCount'))).toEqual(['3'])
})

test('a list counts from where it begins, and the text is hyphenated in its language', () => {
  const starts = all(story(), 'ParagraphStyleRange').map((each) =>
    attribute(each, 'NumberingStartAt'),
  )
  expect(starts.filter((start) => start !== '')).toEqual(['3'])
  const [normal] = all(story({ language: 'en-US' }), 'ParagraphStyle')
  expect(normal?.attributes['AppliedLanguage']).toBe('$ID/English: USA')
})

function aRow(cells: readonly (readonly [text: string, attrs: object])[]): object {
  return {
    type: 'tableRow',
    content: cells.map(([text, attrs]) => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs },
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })),
  }
}
