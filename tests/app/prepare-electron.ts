import { buildWhenChanged } from '../../resources/launcher/desk-build.ts'
import { hasDisplay, openVirtualDisplay } from '../../resources/launcher/display.ts'
import { findElectron } from '../../resources/launcher/electron.ts'
import { say } from '../../resources/launcher/say.ts'
import { checkLibraries, prepareSystem } from '../../resources/launcher/system-libraries.ts'

/**
 * Makes ready, once for all tests, what a window needs: the built desk, Electron, a display. The tests learn of them by
 * the environment: COPYDESK_ELECTRON is the folder of the Electron, DISPLAY the display. Answers the end of it.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a global setup by its default export
export default async function prepareElectron(): Promise<() => void> {
  if ((await buildWhenChanged(say)) !== 0) {
    throw new Error('The desk could not be built.')
  }
  await prepareSystem({ virtualDisplay: true, say })
  const electron = await findElectron(say)
  if (!electron.ok) {
    throw new Error(electron.failure)
  }
  const libraries = checkLibraries(electron.value)
  if (!libraries.ok) {
    throw new Error(libraries.failure)
  }
  process.env['COPYDESK_ELECTRON'] = electron.value.folder
  return prepareDisplay()
}

// A display of their own, so that the tests' windows don't open in the middle of somebody's work.
async function prepareDisplay(): Promise<() => void> {
  if (process.platform !== 'linux') {
    return () => {}
  }
  const display = await openVirtualDisplay()
  if (display.ok) {
    Object.assign(process.env, display.value.environment)
    delete process.env['WAYLAND_DISPLAY']
    return display.value.close
  }
  if (hasDisplay(process.platform, process.env)) {
    return () => {}
  }
  throw new Error(display.failure)
}
