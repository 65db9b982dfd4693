import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { documentSchema } from '../../../core/document/document.ts'
import { importFailureSentence } from '../../../core/import/import-failure.ts'
import { importFormats } from '../../../core/import/import-source.ts'
import { readImport } from '../../../core/import/read-import.ts'
import { fixtureText } from './fixture-text.ts'
import { printedNotes, proposalFor } from './proposal.ts'

describe('a file is recognised by its content', () => {
  test.each([
    ['notes', fixtureText('listing.txt'), 'a journal listing of 6 pieces'],
    ['notes.md', fixtureText('feed.txt'), 'a social feed of 9 posts'],
    ['notes.txt', '---\ntitle: Lamps\n---\nText', 'Markdown, one article'],
    ['notes.md', 'Just a line', 'Markdown, one article'],
    ['notes', '<p>Just a line</p>', 'HTML, one article'],
    ['notes.htm', 'Just a line', 'HTML, one article'],
    ['notes.txt', 'Just a line', 'plain text, one article'],
    ['notes.txt', '\ufeffLamps\r\n\r\nText', 'plain text, one article'],
  ])('%s: %#', (fileName, text, recognised) => {
    expect(proposalFor({ fileName, text }).recognised).toBe(recognised)
  })
})

describe('plain text', () => {
  test('becomes an article whose first short line is the headline', () => {
    const { articles } = proposalFor({
      fileName: 'a.txt',
      text: 'Keeping the lamps\n\nFirst line\nsecond line\n\n\nLast.',
    })
    expect(articles[0]?.headline).toBe('Keeping the lamps')
    expect(articles[0]?.body.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'First line' },
          { type: 'hardBreak' },
          { type: 'text', text: 'second line' },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'Last.' }] },
    ])
  })

  test.each([
    ['at rules', 'One\n\nmore\n---\nTwo\n----\nThree', ['One\n\nmore', 'Two', 'Three']],
    ['at wide gaps', 'One\n\nmore\n\n\n\nTwo', ['One\n\nmore', 'Two']],
    ['at blank lines', 'One\nmore\n\nTwo', ['One\nmore', 'Two']],
  ])('becomes a thread that is split %s', (_, text, posts) => {
    const { threads } = proposalFor({ fileName: 'a.txt', text, kind: 'thread' })
    expect(threads[0]?.posts.map((post) => post.text)).toEqual(posts)
  })

  test('becomes a person with a bio', () => {
    const { authors } = proposalFor({
      fileName: 'ada.txt',
      text: 'Ada Moss\n\nAda keeps bees on the roof.',
      kind: 'author',
    })
    expect(authors.map(({ name, shortBio }) => [name, shortBio])).toEqual([
      ['Ada Moss', 'Ada keeps bees on the roof.'],
    ])
  })
})

describe('a file that can’t be imported is refused in words', () => {
  test.each([
    [{ fileName: 'a.txt', text: ' \n' }, 'a.txt is empty: there is nothing to import.'],
    [
      { fileName: 'a.bin', text: '\u0001\u0002\u0003lamp' },
      'a.bin is not a text file. Copydesk imports its own records, exports of WordPress and Ghost, journal listings, social feeds, Bluesky threads and repositories, Mastodon archives, Word files, e-books, Markdown, HTML, lists of people and plain text.',
    ],
    [
      { fileName: 'a.txt', text: 'x'.repeat(5_000_001) },
      'a.txt is larger than 5 MB of text, the most that is imported at once. Divide it and import the parts.',
    ],
    [
      { fileName: 'a.txt', text: 'Just a line', kind: 'edition' as const },
      'a.txt does not read as a journal listing. Leave the format out and Copydesk looks for itself.',
    ],
    [
      { fileName: 'a.md', text: '# Lamps', kind: 'thread' as const, format: 'markdown' as const },
      'a.md reads as Markdown, which can’t become a thread. Leave the kind out, or name another format.',
    ],
    [
      { fileName: 'a.html', text: '<div>'.repeat(100_000) },
      'a.html is nested too deeply to be read. Copydesk imports its own records, exports of WordPress and Ghost, journal listings, social feeds, Bluesky threads and repositories, Mastodon archives, Word files, e-books, Markdown, HTML, lists of people and plain text.',
    ],
  ])('%#', (source, sentence) => {
    const read = readImport(source)
    expect(read.ok ? null : importFailureSentence(read.failure)).toBe(sentence)
  })
})

test('Markdown that no person wrote is read as plain text', () => {
  const proposal = proposalFor({ fileName: 'deep.md', text: `${'> '.repeat(5000)}lamp` })
  expect(printedNotes(proposal)[0]).toBe(
    'Whole file: A paragraph is too long or nested too deeply to be read as Markdown; the file was read as plain text.',
  )
})

test('whatever the text, reading it gives a proposal that fits the records or a failure', () => {
  const piece = constantFrom(
    '<b>',
    '</p>',
    '<li>',
    '<table><tr><td>',
    '# ',
    '- ',
    '> ',
    '**',
    '[a](b)',
    '![x](y)',
    '\n',
    '\n\n',
    '| a |\n|-|\n',
    '---\n',
    'Read more\n',
    'Also featured\n',
    'By A and B\n',
    'β',
    'π',
    'Ã©',
    '\ufffd',
    '01.02.2026 10:00 — 👍 0 🔁 0 💬 0 📌 0\n',
    '1/2',
    'ALT: x\n',
    'word ',
    'e.org/a...',
    '[^1]: ',
    '`',
    '~~~\n',
  )
  assert(
    property(
      constantFrom(...importFormats),
      string({ unit: piece, maxLength: 60 }),
      (format, text) => {
        const read = readImport({ fileName: 'any', text, format })
        const bodies = read.ok ? read.value.articles.map(({ body }) => body) : []
        for (const body of bodies) expect(documentSchema.safeParse(body).success).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
