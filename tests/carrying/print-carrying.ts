import { writeFile } from 'node:fs/promises'

import { carryingPage } from '../../core/export/carrying/carrying-page.ts'

await writeFile(new URL('../../core/export/CARRYING.md', import.meta.url), carryingPage())
