import Papa from 'papaparse'

import { networkName } from '../../networks/network.ts'
import { failure, type Result, success } from '../../result.ts'
import type { Thread } from '../../thread/thread.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { pictureFiles } from '../picture.ts'
import type { ThreadFiles } from './hand-network.ts'
import { type HandPost, handPosts } from './hand-post.ts'

/**
 * Files that scheduling programs take in: Buffer, Publer, Typefully. `at` is the minute in which the first post
 * goes out, in the zone of the channel; without it the program chooses. The texts are those of the thread's first network.
 */
export function exportSchedulers(
  thread: Thread,
  source: ExportSource,
  { folder, at }: { readonly folder: string; readonly at: string | null },
): Result<ThreadFiles, string> {
  const start = at === null ? null : minuteOf(at)
  if (at !== null && start === null)
    return failure(`“${at}” is not a minute such as 2026-11-21 09:30.`)
  const [network = 'bluesky'] = thread.networks
  const { posts, losses } = handPosts(thread, source, network)
  const pictures = posts.flatMap((post) => post.pictures.map(({ media }) => media))
  return success({
    files: [
      { path: `${folder}/buffer.csv`, text: () => bufferCsv(posts, start) },
      ...pictureFiles(folder, pictures),
      { path: `${folder}/publer.csv`, text: () => publerCsv(thread, posts, start) },
      {
        path: `${folder}/typefully.txt`,
        text: () => `${posts.map(({ text }) => text).join('\n\n\n\n')}\n`,
      },
    ],
    losses: [
      ...losses,
      ...(thread.networks.length > 1
        ? [
            {
              what: `The texts for other networks than ${networkName(network)}`,
              why: 'A scheduler’s file holds one text. Make the files of each network where they differ.',
            },
          ]
        : []),
      ...threadLosses(posts),
      ...pictureLosses(pictures.length),
    ],
  })
}

/** What Buffer's import takes: a row a post, a minute apart so that they stay in order. */
function bufferCsv(posts: readonly HandPost[], start: number | null): string {
  return csv(
    ['Text', 'Image URL', 'Tags', 'Posting Time'],
    posts.map(({ text }, at) => [text, '', '', start === null ? '' : printedMinute(start + at)]),
  )
}

/** What Publer's import takes: the first post, and the others as comments that follow it. */
function publerCsv(thread: Thread, posts: readonly HandPost[], start: number | null): string {
  const [first, ...others] = posts
  return csv(publerColumns, [
    [
      start === null ? '' : printedMinute(start),
      first?.text ?? '',
      '',
      '',
      thread.title,
      '',
      (first?.pictures ?? []).map(({ alt }) => alt.replaceAll('||', '|')).join('||'),
      others.map(({ text }) => text.replaceAll('||', '|')).join('||'),
      '',
      '',
      '',
      '',
    ],
  ])
}

const publerColumns = [
  'Date',
  'Text',
  'Link(s)',
  'Media URL(s)',
  'Title',
  'Label(s)',
  'Alt text(s)',
  'Comment(s)',
  'Pin board, FB album, or Google category',
  'Post subtype',
  'CTA',
  'Reminder',
]

function csv(fields: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = Papa.unparse(
    { fields: [...fields], data: rows.map((row) => [...row]) },
    { newline: '\r\n' },
  )
  return `${table}\r\n`
}

function threadLosses(posts: readonly HandPost[]): readonly Loss[] {
  if (posts.length < 2) return []
  return [
    {
      what: 'The thread in Buffer',
      why: 'Its file carries single posts: each goes out by itself, a minute after the one before.',
    },
  ]
}

function pictureLosses(count: number): readonly Loss[] {
  if (count === 0) return []
  return [
    {
      what:
        count === 1
          ? 'The picture in Buffer, Publer and Typefully'
          : `The ${count} pictures in Buffer, Publer and Typefully`,
      why: 'Their files name pictures by an address on the web. The pictures lie in media: add them by hand.',
    },
    {
      what: 'The alt texts in Buffer and Typefully',
      why: 'Their files have no place for them. Copy them from the proof.',
    },
  ]
}

/** Minutes since 1970 by the clock on the wall: no zone is meant, so none is looked up. */
function minuteOf(typed: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/u.exec(typed.trim())
  if (parts === null) return null
  const time = Date.parse(`${parts[1]}T${parts[2]}:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(`${parts[1]}`)
    ? null
    : time / 60_000
}

function printedMinute(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
