import { describe, expect, test } from 'vitest'

import { importFailureSentence } from '../../../../core/import/import-failure.ts'
import { readImport } from '../../../../core/import/read-import.ts'
import { aStatus, anOutbox, statusId } from '../../../builders/mastodon-outbox.ts'
import { expectFailure } from '../../../builders/outcome.ts'
import { printedNotes, proposalFor } from '../proposal.ts'

function read(...items: readonly object[]) {
  return proposalFor({ fileName: 'outbox.json', text: anOutbox(...items) })
}

describe('the outbox of a Mastodon archive', () => {
  test('gives threads in reading order with their times and counts', () => {
    const proposal = read(
      aStatus({ key: 1, content: '<p>The heating failed.</p>' }),
      aStatus({ key: 2, content: '<p>Nobody went home.</p>', inReplyTo: statusId(1) }),
      aStatus({ key: 9, content: '<p>A later word.</p>' }),
    )
    expect(proposal.recognised).toBe('a Mastodon archive, 3 posts')
    expect(
      proposal.threads.map(({ networks, language, posts }) => [
        networks,
        language,
        posts.map(({ text }) => text),
      ]),
    ).toEqual([
      [['mastodon'], 'en', ['The heating failed.', 'Nobody went home.']],
      [['mastodon'], 'en', ['A later word.']],
    ])
    expect(proposal.threads[0]?.posts[0]).toMatchObject({
      publishedAt: '2026-03-02T21:01:00Z',
      counts: { likes: 5, reposts: 2, replies: 0, quotes: 0 },
    })
  })

  test('gives the text as it was typed: lines, whole links, whole handles, tags', () => {
    const content =
      '<p>First line<br>second &amp; last</p><p>See <a href="https://harbour.example/lamps/the-whole-story" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">harbour.example/lamps/the-w</span><span class="invisible">hole-story</span></a> ' +
      '<span class="h-card"><a href="https://social.example/@imke" class="u-url mention">@<span>imke</span></a></span> ' +
      '<a href="https://harbour.example/tags/Lamps" class="mention hashtag" rel="tag">#<span>Lamps</span></a></p><script>alert(1)</script>'
    const tag = [
      { type: 'Mention', href: 'https://social.example/@imke', name: '@imke@social.example' },
    ]
    const [thread] = read(aStatus({ key: 1, content, note: { tag } })).threads
    expect(thread?.posts[0]?.text).toBe(
      'First line\nsecond & last\n\nSee https://harbour.example/lamps/the-whole-story @imke@social.example #Lamps',
    )
    expect(thread?.posts[0]?.links).toEqual([])
  })

  test('names the pictures by their place in the archive and never leads out of it', () => {
    const attachment = [
      {
        type: 'Document',
        mediaType: 'image/png',
        url: '/media_attachments/a/lamp.png',
        name: 'A lamp',
      },
      { type: 'Document', mediaType: 'image/png', url: '/../../etc/passwd', name: null },
      {
        type: 'Document',
        mediaType: 'image/png',
        url: 'https://elsewhere.example/x.png',
        name: 'x',
      },
      { type: 'Document', mediaType: 'video/mp4', url: '/media_attachments/a/film.mp4', name: '' },
    ]
    const proposal = read(aStatus({ key: 1, content: '<p>Look</p>', note: { attachment } }))
    expect(proposal.threads[0]?.posts[0]?.images).toEqual([
      { alt: 'A lamp', path: 'media_attachments/a/lamp.png' },
      { alt: '', path: null },
      { alt: 'x', path: null },
    ])
    expect(printedNotes(proposal)).toContain(
      'Post “Look”: It has video or sound, which is not kept.',
    )
  })

  test('keeps who could see the thread and what readers were warned of', () => {
    const followers = ['https://harbour.example/users/library/followers']
    const everybody = ['https://www.w3.org/ns/activitystreams#Public']
    const { threads } = read(
      aStatus({ key: 1, content: '<p>All</p>' }),
      aStatus({ key: 2, content: '<p>Quiet</p>', note: { to: followers, cc: everybody } }),
      aStatus({ key: 3, content: '<p>Few</p>', note: { to: followers, cc: [], summary: 'Grief' } }),
    )
    expect(threads.map(({ audience, posts }) => [audience.visibility, posts[0]?.warning])).toEqual([
      ['public', ''],
      ['unlisted', ''],
      ['followers', 'Grief'],
    ])
  })

  test('leaves boosts and private messages out, and says so', () => {
    const proposal = read(
      aStatus({ key: 1, content: '<p>For all</p>' }),
      aStatus({
        key: 2,
        content: '<p>For you</p>',
        note: { to: ['https://social.example/users/imke'], cc: [] },
      }),
      { type: 'Announce', object: 'https://elsewhere.example/1' },
    )
    expect(proposal.threads).toHaveLength(1)
    expect(printedNotes(proposal).slice(0, 2)).toEqual([
      'Whole file: One boost of another post was left out.',
      'Whole file: One private message was left out.',
    ])
  })
})

test.each([
  [
    'an entry that is none',
    anOutbox({ type: 'Create', object: { id: 7 } }),
    'entry 1 of it is not written as Mastodon writes posts',
  ],
  ['an outbox without posts', anOutbox(), 'there is no post in it that readers could see'],
])('%s is refused with a sentence', (_, text, reason) => {
  const failure = expectFailure(readImport({ fileName: 'outbox.json', text }))
  expect(importFailureSentence(failure)).toBe(`outbox.json was not read: ${reason}.`)
})
