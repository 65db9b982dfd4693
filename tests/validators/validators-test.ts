import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { test as base } from '@playwright/test'

import type { Article } from '../../core/article/article.ts'
import { type Edition, editionArticles } from '../../core/edition/edition.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import { printedName } from '../../core/people/author.ts'
import type { Media } from '../../core/pictures/media.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { electronIn } from '../../resources/launcher/electron-folder.ts'
import { projectFolder } from '../../resources/launcher/project.ts'
import { tickingClock } from '../builders/clock.ts'
import { hardEdition, hardRecords } from '../builders/hard-records.ts'
import { journalEdition } from '../builders/journal-edition.ts'
import { pngBytes } from '../builders/media.ts'
import { expectValue } from '../builders/outcome.ts'
import { publishedRecords } from '../builders/published-records.ts'
import { countingIds } from '../builders/record-id.ts'
import { filesIn } from './files-in.ts'
import { runProgram } from './run-program.ts'

/** What the program made of two editions: one with every node and mark, one of 29 pieces. */
export interface Published {
  readonly editions: readonly PublishedEdition[]
  /** All files of these bundles, of one that no target finds easy, and of an article by itself, whose names end like this. */
  readonly files: (ending: string) => Promise<readonly string[]>
}

/** An edition with what it refers to, and the folder of its bundle. */
export interface PublishedEdition {
  readonly bundle: string
  readonly edition: Edition
  /** In the order of the edition. */
  readonly articles: readonly Article[]
  /** The names as bylines print them. */
  readonly names: (article: Article) => readonly string[]
}

const targets = 'html,newsletter,markdown,text,docx,icml,pdf,epub,wordpress,ghost,feeds,people,json'

const options = [
  'html.address=https://journal.example/',
  'wordpress.media=https://journal.example/up/',
  'pdf.files=both',
]

const otherOptions = [
  'html.address=https://journal.example/',
  'html.face=sans',
  'wordpress.media=https://journal.example/up/',
  'wordpress.markup=blocks',
  'docx.changes=final',
  'markdown.profile=eleventy',
  'pictures.sizes=originals',
]

/** A test of what the built program makes, by programs of others; the bundles are made once. */
export const test = base.extend<object, { readonly published: Published }>({
  published: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of needed fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'copydesk-validators-'))
      const published = await publish(folder)
      await use({
        editions: published.editions.filter(({ edition }) => edition.id !== hardEdition),
        async files(ending) {
          const bundles = [...published.editions.map(({ bundle }) => bundle), published.alone]
          const all = await Promise.all(bundles.map(filesIn))
          return all.flat().filter((file) => file.endsWith(ending))
        },
      })
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

interface PublishedBundles {
  readonly editions: readonly PublishedEdition[]
  /** The folder of the bundle of the article with every node, by itself and with the other options. */
  readonly alone: string
}

async function publish(folder: string): Promise<PublishedBundles> {
  const library = join(folder, 'library')
  const records = await makeLibrary(library, (picture) => {
    const { authors, articles, edition } = journalEdition()
    const { records: hard } = hardRecords([picture.id, picture.id])
    return [...publishedRecords(picture.id).records, ...authors, ...articles, edition, ...hard]
  })
  const editions = records.filter((record) => record.kind === 'edition')
  const published: PublishedEdition[] = []
  for (const edition of editions) {
    const bundle = join(folder, `bundle-${published.length}`)
    await command({ library, id: edition.id, targets, bundle, options })
    published.push(withBundle({ bundle, edition, records }))
  }
  const alone = join(folder, 'bundle-alone')
  const [first] = published.flatMap(({ articles }) => articles)
  await command({
    library,
    id: first?.id ?? '',
    targets: 'html,newsletter,markdown,text,docx,icml,epub,wordpress,ghost,feeds,people',
    bundle: alone,
    options: otherOptions,
  })
  return { editions: published, alone }
}

async function makeLibrary(
  folder: string,
  holdings: (picture: Media) => readonly DeskRecord[],
): Promise<readonly DeskRecord[]> {
  const library = expectValue(
    await createLibrary({
      folder,
      name: 'Harbour Review',
      clock: tickingClock(),
      newId: countingIds(),
    }),
  )
  const bytes = pngBytes({ width: 60, height: 40 })
  const picture = expectValue(
    await library.addMedia({ bytes, fileName: 'Reading room.png', alt: 'Green lamps' }),
  )
  const records = holdings(picture.record)
  for (const record of records) expectValue(await library.create(record))
  await library.close()
  return records
}

function withBundle({
  bundle,
  edition,
  records,
}: {
  readonly bundle: string
  readonly edition: Edition
  readonly records: readonly DeskRecord[]
}): PublishedEdition {
  return {
    bundle,
    edition,
    articles: editionArticles(edition).flatMap((id) =>
      records.filter((record) => record.kind === 'article').filter((record) => record.id === id),
    ),
    names: ({ byline }) =>
      byline.flatMap((id) =>
        records
          .filter((record) => record.kind === 'author')
          .filter((record) => record.id === id)
          .map(printedName),
      ),
  }
}

interface Command {
  readonly library: string
  readonly id: string
  readonly targets: string
  readonly bundle: string
  readonly options: readonly string[]
}

/** The command line of the built program in Electron, which alone prints. */
async function command({ library, id, targets: to, bundle, options: chosen }: Command) {
  const electron = expectValue(electronIn(process.env['COPYDESK_ELECTRON'] ?? ''))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const words = ['export', library, id, '--to', to, '--out', bundle, '--force']
  const said = chosen.flatMap((option) => ['--option', option])
  const args = [...sandbox, projectFolder, 'cli', ...words, ...said]
  const { status, stderr } = await runProgram(electron.program, args)
  if (status !== 0) throw new Error(`copydesk ${words.join(' ')}: ${stderr}`)
}
