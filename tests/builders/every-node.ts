import type { Document } from '../../core/document.ts'
import { aMediaId } from './record-id.ts'

/** A body that uses every node and every mark; its first picture is `aMediaId(1)`. */
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
    {
      type: 'figure',
      attrs: {
        media: aMediaId(1),
        alt: 'Four readers under green lamps',
        caption: 'Past midnight.',
      },
    },
    { type: 'figure', attrs: { media: null, alt: 'A dog asleep', caption: '' } },
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Small print' }] },
    { type: 'paragraph' },
  ],
}
