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
  const app = await attach({
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

/**
 * Electron 33 now and then ends by SIGSEGV while the debugger attaches, before a line of ours has run.
 * That one end is tried again, and said; every other failure is the desk's.
 */
async function attach(
  options: Parameters<typeof _electron.launch>[0],
  triesLeft = 2,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options)
  } catch (error) {
    if (triesLeft === 0 || !String(error).includes('signal=SIGSEGV')) throw error
    process.stderr.write('Electron ended by SIGSEGV while the debugger attached; trying again.\n')
    return attach(options, triesLeft - 1)
  }
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
