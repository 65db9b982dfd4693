import { jsonToLex, lexicons } from '@atproto/api'
import { describe, expect, test } from 'vitest'

import type { ExportOptions } from '../../../../core/export/export-option.ts'
import type { ThreadTarget } from '../../../../core/export/target.ts'
import { exportThreads } from '../../../../core/export/threads/thread-targets.ts'
import type { Thread } from '../../../../core/thread/thread.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'
import { expectFailure, expectValue } from '../../../builders/outcome.ts'
import { aMediaId, aRecordId } from '../../../builders/record-id.ts'
import { aPost, aThread } from '../../../builders/thread.ts'

const lamp = aMedia({ fileName: 'lamp.png' })
const lampFile = `media/lamp-${lamp.id.slice(0, 12)}.png`

const thread = aThread({
  title: 'Night',
  networks: ['mastodon', 'x'],
  posts: [
    aPost({
      id: aRecordId(31),
      text: 'The lamps are lit, see the report.',
      links: [{ text: 'the report', address: 'https://harbour.example/report' }],
      images: [
        { id: aRecordId(41), media: lamp.id, alt: 'A lit lamp', altOwedBy: null },
        { id: aRecordId(42), media: null, alt: 'A lost picture', altOwedBy: null },
      ],
    }),
    aPost({ id: aRecordId(32), text: '', missing: true }),
    aPost({
      id: aRecordId(33),
      text: 'Come | and *read*',
      card: {
        address: 'https://harbour.example/lamps',
        title: 'Keeping the Lamps',
        description: 'A night library',
        image: null,
      },
    }),
  ],
})

function made(target: ThreadTarget, options: ExportOptions = {}, chosen: Thread = thread) {
  const source = anExportSource({ chosen: [chosen], others: [lamp] })
  const { files, losses } = expectValue(exportThreads(target, source, options))
  const texts = new Map(files.map((file) => [file.path, 'text' in file ? file.text() : '']))
  return { texts, losses: losses.map(({ what, why }) => `${what}: ${why}`) }
}

describe('the target mastodon', () => {
  test('is the requests in order, each post an answer to the one before', () => {
    const { texts, losses } = made('mastodon')
    expect([...texts.keys()]).toEqual([`mastodon/night/${lampFile}`, 'mastodon/night/steps.json'])
    expect(JSON.parse(texts.get('mastodon/night/steps.json') ?? '')).toMatchObject({
      steps: [
        {
          name: 'post-1-picture-1',
          method: 'POST',
          path: '/api/v2/media',
          form: { file: lampFile, description: 'A lit lamp' },
        },
        {
          name: 'post-1',
          method: 'POST',
          path: '/api/v1/statuses',
          headers: { 'Idempotency-Key': `${thread.id}-${aRecordId(31)}` },
          form: {
            status: 'The lamps are lit, see the report (https://harbour.example/report). 1/3',
            visibility: 'public',
            language: 'en-GB',
            'media_ids[]': [{ answerOf: 'post-1-picture-1', field: 'id' }],
          },
        },
        {
          name: 'post-3',
          form: {
            status: 'Come | and *read* 3/3\n\nhttps://harbour.example/lamps',
            visibility: 'unlisted',
            in_reply_to_id: { answerOf: 'post-1', field: 'id' },
          },
        },
      ],
    })
    expect(losses).toEqual([
      'The picture “A lost picture” of post 1: It is not in the library. The post goes out without it.',
      'Post 2: It is missing from the thread. The others keep their numbers.',
      'The link card of post 3: Mastodon makes its own from the page; what was written in its place stays here.',
    ])
  })

  test('cuts an alt text that the network would refuse, and says so', () => {
    const images = [{ id: aRecordId(41), media: lamp.id, alt: 'é'.repeat(1501), altOwedBy: null }]
    const { texts, losses } = made(
      'mastodon',
      {},
      aThread({ title: 'Night', posts: [aPost({ images })] }),
    )
    expect(texts.get('mastodon/night/steps.json')).toContain(`"${'é'.repeat(1499)}…"`)
    expect(losses).toEqual(['The end of an alt text of post 1: Mastodon takes 1500 characters.'])
  })
})

test.each([
  ['public', 'public', 'unlisted'],
  ['unlisted', 'unlisted', 'unlisted'],
  ['followers', 'private', 'private'],
] as const)('a thread for %s is %s and then %s on Mastodon', (visibility, first, others) => {
  const posts = [
    aPost({ text: 'Look', warning: 'Blood', labels: ['graphic-media'] }),
    aPost({ id: aRecordId(32), text: 'More' }),
  ]
  const audience = { visibility, mayReply: [], mayQuote: true } as const
  const { texts, losses } = made('mastodon', {}, aThread({ title: 'Night', posts, audience }))
  expect(JSON.parse(texts.get('mastodon/night/steps.json') ?? '')).toMatchObject({
    steps: [
      { form: { visibility: first, spoiler_text: 'Blood', sensitive: true } },
      { form: { visibility: others } },
    ],
  })
  expect(losses).toEqual(['Who may answer: Choose it on Mastodon when you publish.'])
})

test('what other networks have no place for is a loss', () => {
  const posts = [aPost({ text: 'Look', warning: 'Blood', labels: ['nudity'] })]
  const audience = { visibility: 'followers', mayReply: null, mayQuote: false } as const
  const { losses } = made('threads', {}, aThread({ posts, audience }))
  expect(losses.map((loss) => loss.split(':')[0])).toEqual([
    'That nobody may quote',
    'Who may see the thread',
    'The content warnings',
    'What the author says of the pictures',
  ])
})

test.each(['x', 'threads'] as const)('the target %s is a text file for each post', (target) => {
  const { texts } = made(target)
  expect(texts.get(`${target}/night/01.txt`)).toBe(
    'The lamps are lit, see the report (https://harbour.example/report). 1/3\n',
  )
  expect(texts.get(`${target}/night/03.txt`)).toBe(
    'Come | and *read* 3/3\n\nhttps://harbour.example/lamps\n',
  )
  expect(JSON.parse(texts.get(`${target}/night/posts.json`) ?? '')).toEqual({
    posts: [
      {
        position: 1,
        number: '1/3',
        text: '01.txt',
        pictures: [{ file: lampFile, mimeType: 'image/png', alt: 'A lit lamp' }],
      },
      { position: 3, number: '3/3', text: '03.txt', pictures: [] },
    ],
  })
})

test('the others keep no numbers where the network or the whole thread has none', () => {
  const bare = { ...thread, numbering: { ...thread.numbering, style: 'none' as const } }
  expect(made('bluesky', {}, bare).losses).toContain('Post 2: It is missing from the thread.')
  const excepted = { ...thread, numberingOn: { x: bare.numbering } }
  expect(made('x', {}, excepted).losses).toContain('Post 2: It is missing from the thread.')
  expect(made('bluesky', {}, excepted).losses).toContain(
    'Post 2: It is missing from the thread. The others keep their numbers.',
  )
})

test('a picture beyond the most that a network takes is a loss', () => {
  const images = Array.from({ length: 5 }, (_, at) => ({
    id: aRecordId(41 + at),
    media: lamp.id,
    alt: `Lamp ${at + 1}`,
    altOwedBy: null,
  }))
  const { losses } = made('x', {}, aThread({ posts: [aPost({ images })] }))
  expect(losses).toEqual(['The picture “Lamp 5” of post 1: X takes 4 pictures a post.'])
})

test('the target linkedin is one text without numbers, escaped for programs', () => {
  const { texts, losses } = made('linkedin')
  expect(texts.get('linkedin/night/post.txt')).toBe(
    'The lamps are lit, see the report (https://harbour.example/report).\n\nCome | and *read*\n\nhttps://harbour.example/lamps\n',
  )
  expect(texts.get('linkedin/night/post-for-the-api.txt')).toBe(
    'The lamps are lit, see the report \\(https://harbour.example/report\\).\n\nCome \\| and \\*read\\*\n\nhttps://harbour.example/lamps\n',
  )
  expect(losses).toContain('Post 2: It is missing from the thread.')
  expect(losses.at(-1)).toBe(
    'The thread: LinkedIn has none. Its posts are one text, without numbers.',
  )
})

describe('the target schedulers', () => {
  test('has a row a post for Buffer, one row for Publer and a text for Typefully', () => {
    const { texts, losses } = made('schedulers', { 'schedulers.at': '2026-11-21 23:59' })
    expect(texts.get('schedulers/night/buffer.csv')).toBe(
      'Text,Image URL,Tags,Posting Time\r\n' +
        '"The lamps are lit, see the report (https://harbour.example/report). 1/3",,,2026-11-21 23:59\r\n' +
        '"Come | and *read* 3/3\n\nhttps://harbour.example/lamps",,,2026-11-22 00:00\r\n',
    )
    expect(texts.get('schedulers/night/publer.csv')).toBe(
      'Date,Text,Link(s),Media URL(s),Title,Label(s),Alt text(s),Comment(s),"Pin board, FB album, or Google category",Post subtype,CTA,Reminder\r\n' +
        '2026-11-21 23:59,"The lamps are lit, see the report (https://harbour.example/report). 1/3",,,Night,,A lit lamp,"Come | and *read* 3/3\n\nhttps://harbour.example/lamps",,,,\r\n',
    )
    expect(texts.get('schedulers/night/typefully.txt')).toBe(
      'The lamps are lit, see the report (https://harbour.example/report). 1/3\n\n\n\nCome | and *read* 3/3\n\nhttps://harbour.example/lamps\n',
    )
    expect(losses.map((loss) => loss.split(':')[0])).toEqual([
      'The picture “A lost picture” of post 1',
      'Post 2',
      'The link card of post 3',
      'The texts for other networks than Mastodon',
      'The thread in Buffer',
      'The picture in Buffer, Publer and Typefully',
      'The alt texts in Buffer and Typefully',
    ])
  })

  test.each(['tomorrow', '2026-02-30 09:30', '2026-11-21T09:30:00Z', '2026-11-21 25:00'])(
    'refuses “%s” as a minute',
    (at) => {
      const source = anExportSource({ chosen: [thread] })
      expect(expectFailure(exportThreads('schedulers', source, { 'schedulers.at': at }))).toEqual({
        kind: 'export-option',
        option: 'schedulers.at',
        reason: `“${at}” is not a minute such as 2026-11-21 09:30.`,
      })
    },
  )
})

describe('the target proof', () => {
  test('is Markdown in which nothing that was typed has another meaning', () => {
    expect(made('proof').texts.get('proof/night/thread.md')).toBe(
      [
        '# Night',
        '2 posts, written for Mastodon, X. 1 more is missing.',
        '## 1 of 3',
        'The lamps are lit, see the report. 1/3',
        `![A lit lamp](${lampFile})`,
        '*A picture that is not in the library.* Alt text: A lost picture',
        'Link “the report”: https://harbour.example/report',
        '## 2 of 3',
        '*This post is missing.*',
        '## 3 of 3',
        'Come \\| and \\*read\\* 3/3',
        '> **Keeping the Lamps**\\\n> A night library · https://harbour.example/lamps',
        '',
      ]
        .join('\n\n')
        .trimEnd() + '\n',
    )
  })

  test('is a page without scripts in which everything typed is text', () => {
    const evil = '<script>alert("x")</script>'
    const page =
      made(
        'proof',
        {},
        aThread({
          title: evil,
          posts: [
            aPost({
              text: evil,
              images: [
                {
                  id: aRecordId(41),
                  media: lamp.id,
                  alt: `"><img src=x onerror=alert(1)>`,
                  altOwedBy: null,
                },
              ],
              card: {
                address: 'javascript:alert(1)',
                title: evil,
                description: evil,
                image: aMediaId(7),
              },
            }),
          ],
        }),
      ).texts.get('proof/script-alert-x-script/proof.html') ?? ''
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
    expect(page).not.toMatch(/<script|javascript:|<img src=x/u)
    expect(page).toContain(
      `<img src="${lampFile}" alt="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"`,
    )
    expect(page).toContain('Its address is unknown.')
  })
})

test('the draft for Bluesky is one that the published schema takes', () => {
  const { texts } = made('bluesky')
  const draft: unknown = JSON.parse(texts.get('bluesky/night/draft.json') ?? '')
  expect(draft).toEqual({
    draft: {
      posts: [
        {
          text: 'The lamps are lit, see the report. 1/3',
          embedImages: [{ localRef: { path: lampFile }, alt: 'A lit lamp' }],
        },
        {
          text: 'Come | and *read* 3/3',
          embedExternals: [{ uri: 'https://harbour.example/lamps' }],
        },
      ],
      langs: ['en-GB'],
    },
  })
  expect(() =>
    lexicons.assertValidXrpcInput('app.bsky.draft.createDraft', jsonToLex(draft)),
  ).not.toThrow()
})

test('a gallery in a draft is one that the published schema takes', () => {
  const images = Array.from({ length: 6 }, (_, at) => ({
    id: aRecordId(41 + at),
    media: lamp.id,
    alt: `Lamp ${at + 1}`,
    altOwedBy: null,
  }))
  const { texts } = made('bluesky', {}, aThread({ title: 'Night', posts: [aPost({ images })] }))
  const draft: unknown = JSON.parse(texts.get('bluesky/night/draft.json') ?? '')
  expect(draft).toHaveProperty('draft.posts.0.embedGallery.items.5.alt', 'Lamp 6')
  expect(() =>
    lexicons.assertValidXrpcInput('app.bsky.draft.createDraft', jsonToLex(draft)),
  ).not.toThrow()
})
