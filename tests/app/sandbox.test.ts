import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { type ElectronApplication, expect, test } from '@playwright/test'

import { launchCopydesk } from './launch.ts'

test('an ordinary user gets the desk in the sandbox, with nothing of Node in its page', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-sandbox-'))
  const desk = await launchCopydesk({
    library: path.join(folder, 'library'),
    userData: path.join(folder, 'settings'),
    sandboxed: true,
  })
  try {
    await expect(desk.window.getByRole('button', { name: 'New', exact: true })).toBeVisible()

    expect(await systemCallFilterOfPage(desk.app)).toBe('2')
    expect(
      await desk.window.evaluate(() =>
        ['require', 'process', 'Buffer', 'module', '__dirname'].filter(
          (name) => name in globalThis,
        ),
      ),
    ).toEqual([])
  } finally {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  }
})

/** The kernel's word on a page's process: "2" means that a filter decides which system calls it may make. */
async function systemCallFilterOfPage(app: ElectronApplication): Promise<string | undefined> {
  const page = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
  )
  const status = await readFile(`/proc/${page.join()}/status`, 'utf8')
  return /^Seccomp:\s*(\d)$/m.exec(status)?.[1]
}
