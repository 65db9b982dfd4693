import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import type { Media } from '../../../core/pictures/media.ts'
import { importFiles, readImportFiles } from '../../../main/import/import-files.ts'
import type { Library } from '../../../main/library/library.ts'
import { tickingClock } from '../../builders/clock.ts'
import { aLibrary } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { fixtureText } from '../../core/import/fixture-text.ts'

async function taken(file: string): Promise<{ library: Library; notes: readonly string[] }> {
  const library = await aLibrary()
  const [outcome] = expectValue(
    await importFiles({
      library,
      files: expectValue(await readImportFiles([{ path: file }])),
      repairText: false,
      clock: tickingClock(),
      newId: countingIds(),
    }),
  )
  return { library, notes: outcome?.notes.map(({ sentence }) => sentence) ?? [] }
}

async function laid(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

async function pictures(library: Library): Promise<readonly Media[]> {
  const stored = await Promise.all(library.list('media').map(({ id }) => library.read(id)))
  return stored.map((each) => expectValue(each).record).filter((each) => each.kind === 'media')
}

describe('an export of WordPress', () => {
  test.each(['wp-content/uploads/2026/05/lamp.png', 'uploads/2026/05/lamp.png', 'media/lamp.png'])(
    'takes its pictures from %s, with what the site says of them',
    async (place) => {
      const folder = await laid({ 'export.xml': fixtureText('wordpress.xml'), [place]: pngBytes() })
      const { library, notes } = await taken(join(folder, 'export.xml'))
      expect(await pictures(library)).toMatchObject([
        {
          fileName: 'lamp.png',
          alt: 'A lamp on a quay',
          caption: 'The lamp at six.',
          credit: 'Ada Moss',
        },
      ])
      expect(notes).toContain('The picture was not taken in: it is not there.')
    },
  )
})

const ghost = JSON.stringify({
  db: [
    {
      data: {
        posts: [{ id: 'a', title: 'Lamps', feature_image: '__GHOST_URL__/content/images/l.png' }],
      },
    },
  ],
})

describe('a zip', () => {
  test('of Ghost brings its posts and their pictures', async () => {
    const zip = zipSync({
      'site/ghost.json': new TextEncoder().encode(ghost),
      'site/content/images/l.png': pngBytes(),
    })
    const { library } = await taken(join(await laid({ 'ghost.zip': zip }), 'ghost.zip'))
    const [picture] = await pictures(library)
    const [article] = library.list('article')
    expect(article).toMatchObject({ title: 'Lamps', references: [picture?.id] })
  })

  test('that holds records of this program brings these rather than posts', async () => {
    const records = JSON.stringify({ copydeskRecords: 2, records: [] })
    const zip = zipSync({
      'ghost/a.json': new TextEncoder().encode(ghost),
      'json/records.json': new TextEncoder().encode(records),
    })
    const folder = await laid({ 'bundle.zip': zip })
    const read = await readImportFiles([{ path: join(folder, 'bundle.zip') }])
    expect(read).toMatchObject({ failure: { reason: 'there is no record in it' } })
  })
})
