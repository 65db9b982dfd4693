import { expect, test } from 'vitest'

import { worstFindings } from '../../../core/preflight/worst-findings.ts'
import { anArticle } from '../../builders/article.ts'
import { morning } from '../../builders/clock.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aRecordId } from '../../builders/record-id.ts'

const occasion = { targets: [], options: {}, now: morning } as const

test('each article is looked at by itself, whatever is chosen with it', () => {
  const bare = anArticle({ id: aRecordId(1), headline: '' })
  const cut = anArticle({
    id: aRecordId(2),
    standfirst: 'Something else',
    excerpt: { kind: 'typed', text: 'The harb…' },
  })
  const words = anArticle({ id: aRecordId(3), standfirst: 'harbour harbours harbourmaster' })
  const alone = [bare, cut, words].flatMap((article) =>
    worstFindings(anExportSource({ chosen: [article] }), occasion),
  )
  expect(worstFindings(anExportSource({ chosen: [bare, cut, words] }), occasion)).toEqual(alone)
  expect(new Map(alone).get(bare.id)).toBe('error')
})

test('a template has nothing to be found', () => {
  const template = anArticle({ headline: '', isTemplate: true })
  expect(worstFindings(anExportSource({ chosen: [template] }), occasion)).toEqual([
    [template.id, null],
  ])
})
