import { isRecordId } from '../../core/library/record-id.ts'
import { clock } from '../../main/clock.ts'
import { makeBundle } from '../../main/export/make-bundle.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { expectValue } from '../builders/outcome.ts'
import { workshop } from '../builders/workshop.ts'

/** Makes one bundle of everything in a library, and prints what that took. */
const [folder = '', out = ''] = process.argv.slice(2)
const library = expectValue(await openLibrary({ folder, clock }))
const ids = library.list('article').map(({ id }) => id)
const start = performance.now()
expectValue(
  await makeBundle({
    library,
    ids: ids.filter((id) => isRecordId(id)),
    targets: ['html', 'markdown'],
    options: {},
    out,
    force: true,
    now: clock(),
    print: null,
    workshop,
  }),
)
const milliseconds = performance.now() - start
// Kilobytes, on every system.
const peak = process.resourceUsage().maxRSS * 1000
process.stdout.write(JSON.stringify({ milliseconds, peak }))
await library.close()
