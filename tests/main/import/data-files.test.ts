import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'

import { zipSync } from 'fflate'
import { pack } from 'tar-stream'
import { describe, expect, test } from 'vitest'

import { importFailureSentence } from '../../../core/import/import-failure.ts'
import type { Thread } from '../../../core/thread/thread.ts'
import type { ImportFile } from '../../../main/import/import-file.ts'
import { importFiles, readImportFiles } from '../../../main/import/import-files.ts'
import type { Library } from '../../../main/library/library.ts'
import { harbourDid, postRecord, postUri } from '../../builders/bluesky-view.ts'
import { tickingClock } from '../../builders/clock.ts'
import { aLibrary } from '../../builders/library.ts'
import { aStatus, anOutbox, statusId } from '../../builders/mastodon-outbox.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { countingIds } from '../../builders/record-id.ts'
import { carWithRoot, repositoryCar } from '../../builders/repository-car.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const outbox = anOutbox(
  aStatus({
    key: 1,
    content: '<p>The lamps are lit.</p>',
    note: {
      attachment: [
        { mediaType: 'image/png', url: '/media_attachments/1/lamp.png', name: 'A lit lamp' },
        { mediaType: 'image/png', url: '/media_attachments/1/gone.png', name: 'Gone' },
      ],
    },
  }),
  aStatus({ key: 2, content: '<p>Thank you.</p>', inReplyTo: statusId(1) }),
)

const archived = {
  'actor.json': new TextEncoder().encode('{}'),
  'outbox.json': new TextEncoder().encode(outbox),
  'media_attachments/1/lamp.png': pngBytes(),
}

describe('a Mastodon archive', () => {
  test.each([
    ['a zip', 'archive.zip', async () => zipSync(archived)],
    ['a compressed tar', 'archive.tar.gz', async () => tarred(archived)],
    [
      'a zip with everything in one folder',
      'renamed.bin',
      async () =>
        zipSync(
          Object.fromEntries(Object.entries(archived).map(([at, bytes]) => [`a/${at}`, bytes])),
        ),
    ],
  ])('in %s comes in with its pictures, from the disk and dropped', async (_, fileName, make) => {
    const bytes = new Uint8Array(await make())
    const file = path.join(await temporaryFolder(), fileName)
    await writeFile(file, bytes)
    for (const source of [{ path: file }, { fileName, bytes }]) {
      const library = await aLibrary()
      const [outcome] = expectValue(await importInto(library, source))
      expect(outcome?.notes.map(({ sentence }) => sentence)).toContain(
        'The picture was not taken in: it is not in the archive.',
      )
      const [thread] = await threadsOf(library)
      expect(thread?.posts.map(({ text }) => text)).toEqual(['The lamps are lit.', 'Thank you.'])
      const images = thread?.posts[0]?.images ?? []
      expect(images.map(({ alt, media }) => [alt, media !== null])).toEqual([
        ['A lit lamp', true],
        ['Gone', false],
      ])
      expect(await library.verify()).toEqual([])
    }
  })

  test('that comes again makes nothing new', async () => {
    const library = await aLibrary()
    const file = { fileName: 'archive.zip', bytes: zipSync(archived) }
    expectValue(await importInto(library, file))
    const [again] = expectValue(await importInto(library, file))
    expect(again?.created).toEqual([])
    expect(again?.found).toHaveLength(1)
  })

  test.each([
    [
      'cut off',
      zipSync(archived).slice(0, 300),
      'archive.zip was not read: the archive is damaged.',
    ],
    [
      'cut off in its middle',
      gzipSync(new Uint8Array(2000).map((_, at) => at * 7)).subarray(0, 200),
      'archive.zip was not read: the archive is damaged.',
    ],
    [
      'of something else',
      zipSync({ 'word/document.xml': new Uint8Array(3) }),
      'archive.zip is not a text file. Copydesk imports its own records, exports of WordPress and Ghost, journal listings, social feeds, Bluesky threads and repositories, Mastodon archives, Word files, e-books, Markdown, HTML, lists of people and plain text.',
    ],
    [
      'made to fill the memory',
      gzipSync(new Uint8Array(120_000_000)),
      'archive.zip was not read: the archive is damaged.',
    ],
  ])('%s is refused with a sentence', async (_, bytes, sentence) => {
    const read = await readImportFiles([{ fileName: 'archive.zip', bytes }])
    expect(importFailureSentence(expectFailure(read))).toBe(sentence)
  })
})

describe('a repository of Bluesky', () => {
  const records = {
    'app.bsky.actor.profile/self': { $type: 'app.bsky.actor.profile', displayName: 'Harbour' },
    'app.bsky.feed.post/3ka': postRecord({ key: '3ka', text: 'The heating failed.', minute: 1 }),
    'app.bsky.feed.post/3kb': postRecord({
      key: '3kb',
      text: 'Nobody went home.',
      minute: 2,
      reply: { root: '3ka', parent: '3ka' },
    }),
    'app.bsky.graph.follow/3kc': { $type: 'app.bsky.graph.follow', subject: 'did:plc:x' },
  }

  test.each([false, true])('comes in as threads (tree in two nodes: %s)', async (isSplit) => {
    const library = await aLibrary()
    const bytes = repositoryCar({ did: harbourDid, records, isSplit })
    const [outcome] = expectValue(await importInto(library, { fileName: 'repo.car', bytes }))
    expect(outcome?.recognised).toBe('a repository of Bluesky, 2 posts')
    const [thread] = await threadsOf(library)
    expect(thread?.posts.map(({ text, counts }) => [text, counts])).toEqual([
      ['The heating failed.', null],
      ['Nobody went home.', null],
    ])
  })

  test('brings back who may answer and quote', async () => {
    const library = await aLibrary()
    const gates = {
      'app.bsky.feed.threadgate/3ka': {
        $type: 'app.bsky.feed.threadgate',
        post: postUri('3ka'),
        allow: [{ $type: 'app.bsky.feed.threadgate#followerRule' }],
        createdAt: '2026-03-02T21:01:00.000Z',
      },
      'app.bsky.feed.postgate/3kb': {
        $type: 'app.bsky.feed.postgate',
        post: postUri('3kb'),
        embeddingRules: [{ $type: 'app.bsky.feed.postgate#disableRule' }],
        createdAt: '2026-03-02T21:02:00.000Z',
      },
    }
    const bytes = repositoryCar({ did: harbourDid, records: { ...records, ...gates } })
    expectValue(await importInto(library, { fileName: 'repo.car', bytes }))
    const [thread] = await threadsOf(library)
    expect(thread?.audience).toEqual({
      visibility: 'public',
      mayReply: ['followers'],
      mayQuote: false,
    })
  })

  test.each([
    [
      'cut off',
      repositoryCar({ did: harbourDid, records }).slice(0, 400),
      'the file is damaged or not whole',
    ],
    [
      'of something else',
      carWithRoot({ hello: 'world' }),
      'it is not the repository of an account',
    ],
  ])('%s is refused with a sentence', async (_, bytes, reason) => {
    const read = await readImportFiles([{ fileName: 'repo.car', bytes }])
    expect(importFailureSentence(expectFailure(read))).toBe(`repo.car was not read: ${reason}.`)
  })
})

async function importInto(library: Library, file: ImportFile) {
  const files = expectValue(await readImportFiles([file]))
  return importFiles({
    library,
    files,
    repairText: false,
    clock: tickingClock(),
    newId: countingIds(),
  })
}

async function threadsOf(library: Library): Promise<readonly Thread[]> {
  const read = library.list('thread').map(({ id }) => library.read(id))
  return (await Promise.all(read)).flatMap((stored) => {
    const { record } = expectValue(stored)
    return record.kind === 'thread' ? [record] : []
  })
}

async function tarred(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const tar = pack()
  for (const [name, bytes] of Object.entries(files)) tar.entry({ name }, Buffer.from(bytes))
  tar.finalize()
  return gzipSync(await buffer(tar))
}
