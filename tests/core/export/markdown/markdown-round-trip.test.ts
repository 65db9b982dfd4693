import * as fc from 'fast-check'
import type { PhrasingContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'

import type { Inline } from '../../../../core/document/inline.ts'
import type { Mark } from '../../../../core/document/mark.ts'
import { exportMarkdown } from '../../../../core/export/markdown/markdown.ts'
import { anArticle } from '../../../builders/article.ts'
import { anExportSource } from '../../../builders/export-source.ts'

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

const marks = fc.subarray<Mark>([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'link', attrs: { href: 'https://example.org/(a)_b*c' } },
])

const text = fc
  .array(fc.constantFrom(...'ab *_~[]()<>&\\.!#-+“”é1:|'.split('')), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(''))

const inlines = fc.array(
  fc
    .record({ text, marks })
    .map(({ text: words, marks: on }): Inline => ({ type: 'text', text: words, marks: on })),
  { minLength: 1, maxLength: 5 },
)

test('any mixture of marks and signs reads back with the same marks on the same letters', () => {
  fc.assert(
    fc.property(inlines, (mixture) => {
      const content: readonly Inline[] = [{ type: 'text', text: 'Lamps ' }, ...mixture]
      const article = anArticle({
        body: { type: 'doc', content: [{ type: 'paragraph', content }] },
      })
      const [file] = exportMarkdown(anExportSource({ chosen: [article] }))
      const read = reader.parse(file !== undefined && 'text' in file ? file.text() : '').children[1]
      const shown =
        read?.type === 'paragraph' ? read.children.flatMap((node) => letters(node, [])) : []
      expect(shown).toEqual(content.flatMap(writtenLetters))
    }),
    { seed: 7, numRuns: 200 },
  )
})

function writtenLetters(inline: Inline): readonly string[] {
  if (inline.type !== 'text') return []
  const names = (inline.marks ?? []).map(({ type }) => markName(type)).toSorted()
  return withMarks(inline.text, names)
}

function letters(node: PhrasingContent, names: readonly string[]): readonly string[] {
  if ('children' in node) {
    return node.children.flatMap((child) => letters(child, [...names, node.type].toSorted()))
  }
  return 'value' in node ? withMarks(node.value, names) : [node.type]
}

/** Spaces carry no marks in Markdown. */
function withMarks(words: string, names: readonly string[]): readonly string[] {
  return words
    .replaceAll(/\s/gu, '')
    .split('')
    .map((letter) => [letter, ...names].join(' '))
}

function markName(type: Mark['type']): string {
  switch (type) {
    case 'bold':
      return 'strong'
    case 'italic':
      return 'emphasis'
    case 'strike':
      return 'delete'
    case 'code':
      return 'inlineCode'
    case 'link':
      return 'link'
    case 'subscript':
    case 'superscript':
    case 'smallCaps':
    case 'highlight':
    case 'comment':
    case 'insertion':
    case 'deletion':
    case 'modification':
      return type
  }
}
