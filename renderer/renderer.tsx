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
import { followTyping } from './desk/typing-runs.ts'
import { windowRoom } from './desk/window-room.ts'
import { createSpeller, startSpellingWorker } from './words/speller.ts'
import { createWordDesk } from './words/word-desk.ts'

declare global {
  interface Window {
    readonly copydesk: Desk
  }
}

const desk = window.copydesk
const deskStore = createDeskStore(desk, windowRoom)
const words = createWordDesk({ desk, deskStore, speller: createSpeller(startSpellingWorker) })
const tools = { ...deskStore, desk, words }
listenToMachine(tools)
followTyping(document)
await Promise.all([deskStore.actions.start(), words.load()])
// Who looks elsewhere may close the lid next, and a page that goes has no later.
for (const event of ['blur', 'pagehide']) {
  window.addEventListener(event, () => void deskStore.actions.flush())
}

const root = document.querySelector('#desk')
if (root === null) throw new Error('index.html has no element for the desk')
createRoot(root).render(
  <StrictMode>
    <DeskContext value={tools}>
      <DeskWindow />
    </DeskContext>
  </StrictMode>,
)
