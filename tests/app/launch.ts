import path from 'node:path'

import { _electron, type ElectronApplication, type Page } from '@playwright/test'

import { electronIn } from '../../resources/launcher/electron-folder.ts'
import { projectFolder } from '../../resources/launcher/project.ts'
import { type Stage, stageForOrdinaryUser } from './ordinary-user.ts'

/** How a test wants the desk opened. */
export interface Opening {
  /** The library's folder. */
  readonly library: string
  /** The folder of this desk's own settings and window state. */
  readonly userData: string
  /** Further arguments of the program. */
  readonly args?: readonly string[]
  /** With Chromium's sandbox on. Root can't have it, so then the desk runs as an ordinary user. */
  readonly sandboxed?: boolean
}

/** An open desk; whoever opened it closes it. */
export interface OpenDesk {
  readonly app: ElectronApplication
  readonly window: Page
  readonly close: () => Promise<void>
}

/** Opens the built desk in a real Electron window and waits for its page. */
export async function launchCopydesk(opening: Opening): Promise<OpenDesk> {
  const stage = stageFor(opening)
  const app = await _electron.launch({
    executablePath: stage.program,
    chromiumSandbox: opening.sandboxed === true,
    // The desk's own choice of light or dark, not one that Playwright makes for it.
    colorScheme: null,
    args: [
      stage.project,
      `--user-data-dir=${opening.userData}`,
      '--library',
      opening.library,
      ...(opening.args ?? []),
    ],
  })
  const window = await app.firstWindow()
  await window.waitForLoadState('domcontentloaded')
  return { app, window, close: async () => app.close() }
}

function stageFor({ library, userData, sandboxed }: Opening): Stage {
  const electron = electronIn(process.env['COPYDESK_ELECTRON'] ?? '')
  if (!electron.ok) {
    throw new Error(`The tests were started without their global setup: ${electron.failure}`)
  }
  return sandboxed === true && process.getuid?.() === 0
    ? stageForOrdinaryUser({ electron: electron.value, folders: [library, userData] })
    : { program: electron.value.program, project: path.resolve(projectFolder) }
}
