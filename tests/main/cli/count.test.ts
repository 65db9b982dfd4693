import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { typed, typedJson } from './typed.ts'

describe('count', () => {
  test('prints how Bluesky counts a text, and why', async () => {
    expect(await typedJson('.', ['count', 'bluesky'], 'It’s #open: https://example.org\n')).toEqual(
      {
        status: 0,
        json: {
          network: 'bluesky',
          length: 23,
          limit: 300,
          unit: 'graphemes',
          bytes: 25,
          byteLimit: 3000,
          valid: true,
          shownText: 'It’s #open: example.org',
          offsetUnit: 'utf-8 bytes',
          entities: [
            { kind: 'hashtag', text: '#open', start: 7, end: 12, target: 'open' },
            {
              kind: 'link',
              text: 'example.org',
              start: 14,
              end: 25,
              target: 'https://example.org',
            },
          ],
          costs: [{ what: 'curly apostrophe', character: '’', count: 1, length: 1, bytes: 3 }],
        },
      },
    )
  })

  test('reads a file, stdin for -, and says it in words', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'post.txt'), 'It’s late')
    const words = {
      status: 0,
      stdout:
        'Bluesky: 9 of 300 graphemes, 11 of 3000 bytes: it fits.\n  1 × curly apostrophe “’”: 1 grapheme, 3 bytes\n',
      stderr: '',
    }
    expect(await typed(folder, ['count', 'bluesky', 'post.txt'])).toEqual(words)
    expect(await typed(folder, ['count', 'bluesky', '-'], { input: 'It’s late' })).toEqual(words)
  })

  test('names the many letters of one script in one line, and few letters one by one', async () => {
    const { stdout } = await typed('.', ['count', 'bluesky'], { input: 'Привет, мир: λό' })
    expect(stdout.split('\n').slice(1, -1)).toEqual([
      '  9 × Cyrillic letters: 9 graphemes, 18 bytes',
      '  1 × letter beyond plain ASCII “λ”: 1 grapheme, 2 bytes',
      '  1 × letter beyond plain ASCII “ό”: 1 grapheme, 2 bytes',
    ])
  })

  test('of a text that is too long is an answer too', async () => {
    const { status, json } = await typedJson('.', ['count', 'bluesky'], 'x'.repeat(301))
    expect(status).toBe(0)
    expect(json).toMatchObject({ length: 301, valid: false })
  })

  test.each([
    { name: 'is not there', file: 'nowhere.txt', kind: 'unreadable' },
    { name: 'is a folder', file: '.', kind: 'unreadable' },
    { name: 'is no text', file: 'picture.png', kind: 'not-text' },
    { name: 'is endless', file: 'endless.txt', kind: 'too-large' },
  ])('of a file that $name ends with status 3', async ({ file, kind }) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'picture.png'), new Uint8Array([0x89, 0x50, 0, 0]))
    await writeFile(join(folder, 'endless.txt'), 'x'.repeat(5_000_001))
    expect(await typedJson(folder, ['count', 'bluesky', file])).toMatchObject({
      status: 3,
      json: { error: { kind } },
    })
  })

  test.each([
    { name: 'is not there', file: 'nowhere.txt', says: 'nowhere.txt is not there.' },
    { name: 'is below a file', file: 'post.txt/part.txt', says: 'part.txt is not there.' },
    { name: 'is a folder', file: 'posts', says: 'posts is a folder.' },
  ])('of a file that $name says so in words', async ({ file, says }) => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'posts'))
    await writeFile(join(folder, 'post.txt'), 'It’s late')
    expect((await typed(folder, ['count', 'bluesky', file])).stderr).toContain(says)
  })

  test('of an endless stdin ends with status 3', async () => {
    const { status } = await typed('.', ['count', 'bluesky'], { input: 'x'.repeat(5_000_001) })
    expect(status).toBe(3)
  })
})
