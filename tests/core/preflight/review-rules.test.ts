import { expect, test } from 'vitest'

import type { Block } from '../../../core/document/document.ts'
import { exportRecords } from '../../../core/export/export-records.ts'
import type { Target } from '../../../core/export/target.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { anArticle } from '../../builders/article.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { filledFile } from '../../builders/filled-file.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { expectValue } from '../../builders/outcome.ts'

const ada = { author: 'Ada Moss', time: '2026-11-26T10:00:00Z' }

function lamps(resolvedAt: string | null): Block {
  const comment = { id: 'c1', ...ada, text: 'Which lamps?', replies: [], resolvedAt }
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The lamps', marks: [{ type: 'comment', attrs: comment }] },
      {
        type: 'text',
        text: ' surely',
        marks: [{ type: 'insertion', attrs: { id: 's1', ...ada } }],
      },
      { type: 'text', text: ' still', marks: [{ type: 'deletion', attrs: { id: 's1', ...ada } }] },
      { type: 'text', text: ' burn.' },
    ],
  }
}

function sourceOf(block: Block) {
  const article = anArticle({
    standfirst: '',
    body: { type: 'doc', content: [block] },
  })
  return anExportSource({ chosen: [article] })
}

test('what nobody has decided is found with its words; what is resolved is not', () => {
  const found = checkRecords(sourceOf(lamps(null)), anOccasion).filter(({ rule }) =>
    rule.endsWith('-open'),
  )
  expect(found.map(({ severity, place, message }) => ({ severity, place, message }))).toEqual([
    {
      severity: 'warning',
      place: { field: 'body', excerpt: 'The lamps' },
      message: 'Ada Moss commented on “The lamps”: “Which lamps?”',
    },
    {
      severity: 'warning',
      place: { field: 'body', excerpt: ' still' },
      message: 'Ada Moss suggests “surely” for “still”.',
    },
  ])
  const rules = checkRecords(sourceOf(lamps('2026-11-26T12:00:00Z')), anOccasion).map(
    ({ rule }) => rule,
  )
  expect(rules).not.toContain('comment-open')
})

function advice(changes: string): string | undefined {
  return checkRecords(sourceOf(lamps(null)), {
    ...anOccasion,
    targets: ['docx', 'html'],
    options: { 'docx.changes': changes },
  }).find(({ rule }) => rule === 'suggestion-open')?.explanation
}

test('where Word files take suggestions as accepted, the advice says so', () => {
  expect(advice('final')).toContain(
    'The Word files of this bundle read as if everything were accepted',
  )
  expect(advice('markup')).toContain('without what is not accepted')
})

test.each<Target>(['html', 'markdown', 'text', 'epub', 'wordpress', 'ghost', 'pdf', 'feeds'])(
  'nothing of it is in %s',
  (target) => {
    const { files, losses } = expectValue(
      exportRecords({
        source: sourceOf(lamps(null)),
        targets: [target],
        options: { 'html.address': 'https://journal.example' },
      }),
    )
    const written = JSON.stringify([files.map(filledFile), losses])
    expect(written).toContain('The lamps still burn.')
    expect(written).not.toMatch(/Ada Moss|Which lamps|surely|c1"/u)
  },
)
