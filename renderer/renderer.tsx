import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './style/tokens.css'
import './style/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import type { Desk } from '../preload/contract.ts'
import { DeskContext } from './desk/desk-context.ts'
import { createDeskStore } from './desk/desk-store.ts'
import { DeskWindow } from './desk/DeskWindow.tsx'
import { listenToMachine } from './desk/machine-events.ts'

declare global {
  interface Window {
    readonly copydesk: Desk
  }
}

const desk = window.copydesk
const deskStore = createDeskStore(desk, () => matchMedia('(max-width: 960px)').matches)
listenToMachine(desk, deskStore)
await deskStore.actions.start()
// Who looks elsewhere may close the lid next, and a page that goes has no later.
for (const event of ['blur', 'pagehide']) {
  window.addEventListener(event, () => void deskStore.actions.flush())
}

const root = document.querySelector('#desk')
if (root === null) throw new Error('index.html has no element for the desk')
createRoot(root).render(
  <StrictMode>
    <DeskContext value={{ ...deskStore, desk }}>
      <DeskWindow />
    </DeskContext>
  </StrictMode>,
)
