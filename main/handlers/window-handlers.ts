import { publishableAddress } from '../../core/address.ts'
import { success } from '../../core/result.ts'
import type { DeskCalls } from '../../preload/contract.ts'
import type { windowCalls } from '../../preload/contract/window-calls.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createWindowHandlers({
  machine,
  view,
  settings,
  personHere,
  onPerson,
  flush,
  recovery,
}: HandlerTools): Pick<DeskCalls, keyof typeof windowCalls> {
  return {
    async 'address:open'(href) {
      const address = publishableAddress(href)
      if (address === null) return false
      await machine.openAddress(address)
      return true
    },
    async 'settings:person'() {
      return (await settings.read()).person
    },
    async 'settings:call-person'(person) {
      const changed = await settings.change((before) => ({ ...before, person }))
      if (!changed.ok) return changed
      onPerson(await personHere())
      return success(changed.value.person)
    },
    'text:act'(act) {
      machine.actOnText(act)
      return Promise.resolve(null)
    },
    'window:zoom'(step) {
      machine.zoom(step)
      return Promise.resolve(null)
    },
    'window:toggle-full-screen'() {
      machine.toggleFullScreen()
      return Promise.resolve(null)
    },
    'desk:recovery': () => Promise.resolve(recovery.take()),
    'desk:person': () => personHere(),
    'view:read': () => view.read(),
    'view:remember'(seen) {
      machine.applyTheme(seen.theme)
      view.remember(seen)
      return Promise.resolve(null)
    },
    'desk:flushed'(isEverythingSaved) {
      flush.settle(isEverythingSaved)
      return Promise.resolve(null)
    },
  }
}
