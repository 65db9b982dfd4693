import type { CellAlignment, Document, TableCell } from '../../core/document/document.ts'
import { createFigure } from '../../core/document/figure.ts'
import { aMediaId } from './record-id.ts'

const suggested = { author: 'Ada Moss', time: '2026-11-26T10:00:00Z' }

const remarked = {
  id: 'c1',
  ...suggested,
  text: 'All of them?\nEven in May?',
  replies: [{ id: 'c1a', author: 'Tom Hale', time: '2026-11-26T11:00:00Z', text: 'Every one.' }],
  resolvedAt: null,
}

/** A body that uses every node and every mark; its pictures are `aMediaId(1)`. */
export const everyNode: Document = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'At ten the ' },
        { type: 'text', text: 'lamps', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' & <candles>', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'text', text: ' are ' },
        { type: 'text', text: 'out', marks: [{ type: 'strike' }] },
        { type: 'text', text: ' lit; ' },
        {
          type: 'text',
          text: 'read ',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/night' } }],
        },
        {
          type: 'text',
          text: 'on',
          marks: [
            { type: 'italic' },
            { type: 'link', attrs: { href: 'https://example.org/night' } },
          ],
        },
        { type: 'text', text: '.' },
        { type: 'hardBreak' },
        { type: 'text', text: 'Type ' },
        { type: 'text', text: 'a < b', marks: [{ type: 'code' }] },
        { type: 'text', text: ' and ' },
        {
          type: 'text',
          text: 'run',
          marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
        },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Who comes?' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nurses' }] }],
        },
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Students' }] },
            {
              type: 'orderedList',
              attrs: { start: 3 },
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'of law' }] }],
                },
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'of the sea' }] }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nobody is sent home.' }] }],
    },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Who comes?' }] },
    {
      type: 'codeBlock',
      attrs: { language: 'ts' },
      content: [{ type: 'text', text: 'const lamp = "on"\n  light(lamp)' }],
    },
    { type: 'horizontalRule' },
    createFigure([{ media: aMediaId(1), alt: 'Four readers under green lamps' }], {
      caption: 'Past midnight.',
    }),
    createFigure([{ media: null, alt: 'A dog asleep', address: '' }]),
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Small print' }] },
    { type: 'paragraph' },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'H' },
        { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
        { type: 'text', text: 'O at the 5' },
        { type: 'text', text: 'th', marks: [{ type: 'superscript' }] },
        { type: 'text', text: ' hour' },
        {
          type: 'footnote',
          content: [
            { type: 'text', text: 'So says ' },
            { type: 'text', text: 'the log', marks: [{ type: 'italic' }] },
            { type: 'text', text: '.' },
          ],
        },
        { type: 'text', text: ' of the ' },
        { type: 'text', text: 'uss', marks: [{ type: 'smallCaps' }] },
        { type: 'text', text: ' Lantern', marks: [{ type: 'highlight' }] },
        { type: 'text', text: '.' },
        { type: 'footnote', content: [{ type: 'text', text: 'A ship.' }] },
      ],
    },
    {
      type: 'taskList',
      content: [
        {
          type: 'taskItem',
          attrs: { checked: true },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Light the lamps' }] }],
        },
        {
          type: 'taskItem',
          attrs: { checked: false },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lock the door' }] }],
        },
      ],
    },
    {
      type: 'pullQuote',
      attrs: { attribution: 'The night porter' },
      content: [{ type: 'text', text: 'Nobody is ever sent home.' }],
    },
    {
      type: 'table',
      attrs: { caption: 'Readers by hour' },
      content: [
        {
          type: 'tableRow',
          content: [
            aCell('Hour', { type: 'tableHeader' }),
            aCell('Readers', { type: 'tableHeader', align: 'right' }),
          ],
        },
        { type: 'tableRow', content: [aCell('22'), aCell('31', { align: 'right' })] },
        { type: 'tableRow', content: [aCell('All night long', { colspan: 2 })] },
      ],
    },
    {
      type: 'callout',
      attrs: { tone: 'tip' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bring a coat.' }] }],
    },
    {
      type: 'details',
      content: [
        { type: 'detailsSummary', content: [{ type: 'text', text: 'How to get there' }] },
        {
          type: 'detailsContent',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Follow the quay.' }] }],
        },
      ],
    },
    {
      type: 'card',
      attrs: {
        address: 'https://www.example.org/lamps',
        title: 'All the lamps',
        description: 'A catalogue.',
        image: aMediaId(1),
      },
    },
    {
      type: 'embed',
      attrs: {
        address: 'https://www.youtube.com/watch?v=lamp',
        provider: 'YouTube',
        title: 'A night in four minutes',
      },
    },
    {
      type: 'figure',
      attrs: {
        images: [
          { media: aMediaId(1), alt: 'The room at ten' },
          { media: aMediaId(1), alt: 'The room at four' },
        ],
        caption: 'Ten and four.',
        credit: 'Ada Moss',
        licence: 'CC BY 4.0',
        alignment: 'wide',
      },
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The lamps ', marks: [{ type: 'comment', attrs: remarked }] },
        {
          type: 'text',
          text: 'surely ',
          marks: [{ type: 'insertion', attrs: { id: 's1', ...suggested } }],
        },
        {
          type: 'text',
          text: 'still ',
          marks: [{ type: 'deletion', attrs: { id: 's1', ...suggested } }],
        },
        { type: 'text', text: 'burn.' },
      ],
    },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Nobody wrote this.' }],
      marks: [{ type: 'insertion', attrs: { id: 's2', ...suggested } }],
    },
    {
      type: 'heading',
      attrs: { level: 3 },
      content: [{ type: 'text', text: 'At dawn' }],
      marks: [
        {
          type: 'modification',
          attrs: {
            id: 's3',
            ...suggested,
            type: 'attr',
            attrName: 'level',
            previousValue: 2,
            newValue: 3,
          },
        },
      ],
    },
  ],
}

function aCell(
  text: string,
  {
    type = 'tableCell',
    colspan = 1,
    align = null,
  }: {
    readonly type?: TableCell['type']
    readonly colspan?: number
    readonly align?: CellAlignment | null
  } = {},
): TableCell {
  return {
    type,
    attrs: { colspan, rowspan: 1, colwidth: null, align },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }
}
