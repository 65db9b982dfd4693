import { execFile } from 'node:child_process'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { type Target, targetKinds, targets } from '../../../core/export/target.ts'
import { projectFolder } from '../../../resources/launcher/project.ts'
import { aLibrary } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { publishedRecords } from '../../builders/published-records.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aThread } from '../../builders/thread.ts'

/** A PDF is printed by a window, which the validators and the packed program's tests compare. */
const printed: readonly Target[] = ['pdf']

const ofEditions = targets.filter((target) => targetKinds(target).includes('edition'))
const ofThreads = targets.filter((target) => !ofEditions.includes(target))

/** Four programs are started, on a machine that may be busy with others. */
const slowMachine = 300_000

test(
  'every target gives the same bytes from another folder, time zone and language',
  async () => {
    const library = await aLibrary()
    const picture = expectValue(
      await library.addMedia({
        bytes: pngBytes(),
        fileName: 'Reading room.png',
        alt: 'Green lamps',
      }),
    ).record
    const { records, edition } = publishedRecords(picture.id)
    const thread = aThread()
    for (const record of [...records, thread]) expectValue(await library.create(record))
    await library.close()
    const elsewhere = join(await temporaryFolder(), 'İstanbul')
    await cp(library.folder, elsewhere, { recursive: true })

    const orders = [
      { id: edition, to: ofEditions.filter((target) => !printed.includes(target)) },
      { id: thread.id, to: ofThreads },
    ]
    for (const order of orders) {
      const [here, there] = await Promise.all([
        exported({ ...order, library: library.folder, zone: 'UTC', language: 'C' }),
        exported({
          ...order,
          library: elsewhere,
          zone: 'Pacific/Auckland',
          language: 'tr_TR.UTF-8',
        }),
      ])
      expect(here.equals(there)).toBe(true)
    }
  },
  slowMachine,
)

async function exported({
  id,
  to,
  library,
  zone,
  language,
}: {
  readonly id: string
  readonly to: readonly Target[]
  readonly library: string
  readonly zone: string
  readonly language: string
}): Promise<Buffer> {
  const folder = await temporaryFolder()
  const words = ['export', library, id, '--to', to.join(','), '--out', 'bundle.zip', '--force']
  const options = to.includes('html') ? ['--option', 'html.address=https://journal.example/'] : []
  await promisify(execFile)(
    process.execPath,
    [join(projectFolder, 'main/cli.ts'), ...words, ...options],
    { cwd: folder, env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language } },
  )
  return readFile(join(folder, 'bundle.zip'))
}
