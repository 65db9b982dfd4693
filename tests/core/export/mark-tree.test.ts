import { expect, test } from 'vitest'

import { markTree } from '../../../core/export/mark-tree.ts'

test('neighbours under the same link stand in one link, whatever else they are', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org' } } as const
  expect(
    markTree([
      { type: 'text', text: 'read ', marks: [link] },
      { type: 'text', text: 'on', marks: [{ type: 'italic' }, link] },
      { type: 'text', text: '.' },
    ]),
  ).toEqual([
    {
      kind: 'link',
      address: 'https://example.org',
      children: [
        { kind: 'text', text: 'read ' },
        { kind: 'italic', children: [{ kind: 'text', text: 'on' }] },
      ],
    },
    { kind: 'text', text: '.' },
  ])
})

test('two links beside each other stay two', () => {
  const tree = markTree([
    { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] },
    { type: 'text', text: 'b', marks: [{ type: 'link', attrs: { href: 'https://b.example' } }] },
  ])
  expect(tree.map((node) => (node.kind === 'link' ? node.address : node.kind))).toEqual([
    'https://a.example',
    'https://b.example',
  ])
})

test('a link that may not be published leaves its words', () => {
  expect(
    markTree([
      { type: 'text', text: 'run', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] },
    ]),
  ).toEqual([{ kind: 'text', text: 'run' }])
})
