import { expect, test } from 'vitest'

import { noStyle } from '../../../core/house-style/house-style.ts'
import {
  createWordChecker,
  type WordChecker,
  type WordMeasure,
} from '../../../renderer/words/word-checker.ts'
import { aRule } from '../../builders/house-rule.ts'
import { aSpeller } from '../../builders/speller.ts'

const speller = aSpeller({ teh: 'the', tidee: 'tide', organise: 'organize' })

function aChecker(fields: Partial<WordMeasure> = {}): WordChecker {
  return createWordChecker({
    dictionary: 'en-GB',
    speller,
    known: new Set(),
    ignored: new Set(),
    style: noStyle,
    ...fields,
  })
}

/** What is found once the dictionary has been asked. */
async function found(text: string, checker: WordChecker): Promise<readonly string[]> {
  const first = checker.checkText(text)
  if (first.kind === 'waits') await speller.learn('en-GB', first.words)
  const checked = checker.checkText(text)
  if (checked.kind === 'waits') throw new Error('the dictionary was asked')
  return checked.findings.map(({ kind, text: words }) => `${kind}: ${words}`)
}

test('a word waits for the dictionary, which is asked for each once', async () => {
  const checker = aChecker()
  expect(checker.checkText('Ebb before teh flood')).toEqual({
    kind: 'waits',
    words: ['Ebb', 'before', 'teh', 'flood'],
  })
  expect(await found('Ebb before teh flood', checker)).toEqual(['spelling: teh'])
  expect(checker.checkText('before flood')).toEqual({ kind: 'checked', findings: [] })
})

test('names, words of the lists and what is ignored are left alone', async () => {
  expect(await found('teh tidee', aChecker({ known: new Set(['teh']) }))).toEqual([
    'spelling: tidee',
  ])
  expect(await found('teh tidee', aChecker({ ignored: new Set(['tidee']) }))).toEqual([
    'spelling: teh',
  ])
})

test('the house style has the last word on what it names', async () => {
  const style = { ...noStyle, rules: [aRule({ avoid: 'organise', prefer: 'arrange' })] }
  expect(await found('They organise teh day', aChecker({ style }))).toEqual([
    'style: organise',
    'spelling: teh',
  ])
})

test('a language without a dictionary is read for house style alone', () => {
  const style = { ...noStyle, rules: [aRule({ avoid: 'organise', prefer: 'arrange' })] }
  const checked = aChecker({ dictionary: null, style }).checkText('Nous organise teh')
  expect(checked.kind === 'checked' && checked.findings.map(({ text }) => text)).toEqual([
    'organise',
  ])
})
