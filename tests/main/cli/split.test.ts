import { describe, expect, test } from 'vitest'

import { typed, typedJson } from './typed.ts'

const sentence = 'The lamps are lit at six, and nobody who comes in from the cold is sent home. '
const essay = sentence.repeat(6)

describe('split', () => {
  test('prints posts with their numbers as JSON', async () => {
    const half = sentence.repeat(3).trim()
    expect(await typedJson('.', ['split', 'bluesky'], essay)).toEqual({
      status: 0,
      json: {
        posts: [
          { text: half, length: half.length + 4, number: '1/2' },
          { text: half, length: half.length + 4, number: '2/2' },
        ],
      },
    })
  })

  test.each([
    { words: ['--numbering', 'none'], ends: 'sent home.' },
    { words: [], ends: 'sent home. 2/2' },
    { words: ['--numbering', '1/'], ends: 'sent home. 2/' },
    { words: ['--numbering', '(1/7)'], ends: 'sent home. (2/2)' },
    { words: ['--numbering', '[1/7]', '--place', 'own-line'], ends: 'sent home.\n[2/2]' },
  ])('prints posts as they are published with $words', async ({ words, ends }) => {
    const { status, stdout } = await typed('.', ['split', 'bluesky', ...words], { input: essay })
    expect(status).toBe(0)
    expect(stdout.slice(-ends.length - 1)).toBe(`${ends}\n`)
    expect(stdout).toMatch(/^— post 1 of 2, length \d+ —\n/u)
  })

  test('puts the number first when it is told to', async () => {
    const { stdout } = await typed('.', ['split', 'bluesky', '--place', 'start'], { input: essay })
    expect(stdout).toContain('\n1/2 The lamps')
  })

  test('of nothing is no posts', async () => {
    expect(await typedJson('.', ['split', 'bluesky'], ' \n')).toEqual({
      status: 0,
      json: { posts: [] },
    })
  })

  test('names what fits into no post', async () => {
    const flags = `👩${'\u200d👩'.repeat(900)}`
    expect(await typedJson('.', ['split', 'bluesky'], `Look: ${flags}`)).toMatchObject({
      status: 1,
      json: { error: { kind: 'unsplittable' } },
    })
  })
})
