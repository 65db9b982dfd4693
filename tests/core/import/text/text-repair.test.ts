import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { applyTextRepairs, findTextRepairs } from '../../../../core/import/text/text-repair.ts'

describe('wrongly decoded text', () => {
  test.each([
    ['Itâ€™s a cafÃ©', 'It’s a café', ['sure', 'sure']],
    ['â€œYesâ€\u009d â€” she said', '“Yes” — she said', ['sure', 'sure', 'sure']],
    ['cafΓ© at nine', 'café at nine', ['sure']],
    ['they donβt knowβ¦', 'they don’t know…', ['sure', 'sure']],
    ['donβt: a βgood ideaβ, no?', 'don’t: a “good idea”, no?', ['sure', 'likely', 'likely']],
    ['donβt, the keepersβ lamp', 'don’t, the keepers’ lamp', ['sure', 'likely']],
    ['donβt stay 2025β26', 'don’t stay 2025–26', ['sure', 'likely']],
    ['2025βββ26 and/βor', '2025–26 and/or', ['likely', 'unsure']],
    ['donβt β or do', 'don’t – or do', ['sure', 'likely']],
    ['itβs done π thanks', 'it’s done \ufffd thanks', ['sure', 'likely']],
  ])('%s is repaired to %s', (damaged, whole, confidence) => {
    const repairs = findTextRepairs(damaged)
    expect(applyTextRepairs(damaged, repairs)).toBe(whole)
    expect(repairs.map((repair) => repair.confidence)).toEqual(confidence)
  })

  test.each([
    'Ελληνικά: η βήτα και το π είναι γράμματα',
    'β-blockers, β = 0.4 and π r²',
    'Ça coûte déjà très cher à Genève – naïve façade',
    'ΌΧΙ ΈΝΑ “quoted” … text ’ – —',
    'A – dash, “quotes”, emoji 👩‍👩‍👧 and café',
  ])('%s is good and left alone', (text) => {
    expect(findTextRepairs(text)).toEqual([])
  })

  test('Greek words stay whole in a text that was damaged elsewhere', () => {
    const text = 'itβs the word βήτα, a β-blocker'
    expect(applyTextRepairs(text, findTextRepairs(text))).toBe('it’s the word βήτα, a β-blocker')
  })

  test('a repair names its line and the words around it', () => {
    expect(
      findTextRepairs('All well.\nThey donβt know that the lamp was lit by the ferrymen'),
    ).toEqual([
      {
        line: 2,
        start: 8,
        before: 'β',
        after: '’',
        confidence: 'sure',
        context: 'They donβt know that the lamp was…',
      },
    ])
  })

  test('any text read as Windows-1252 comes back', () => {
    const sign = constantFrom('é', '’', '“', '”', '–', '—', '…', '€', 'ñ', 'ß', '🙏', '字')
    assert(
      property(array(sign, { minLength: 1 }), (signs) => {
        const text = signs.map((each) => `a${each}`).join(' ')
        const damaged = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
        expect(applyTextRepairs(damaged, findTextRepairs(damaged))).toBe(text)
      }),
    )
  })
})
