import { rm } from 'node:fs/promises'

import { onTestFinished } from 'vitest'

import { createBackupDesk } from '../../main/backup/backup-desk.ts'
import { createSettingsFile } from '../../main/backup/settings-file.ts'
import { createDeskSession, type DeskSession } from '../../main/desk-session.ts'
import { createExportDesk } from '../../main/export-desk.ts'
import { createExportLook } from '../../main/export-look.ts'
import { answer, createHandlers } from '../../main/handlers.ts'
import { createImportDesk } from '../../main/import-desk.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import type { Library } from '../../main/library/library.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { createPersonHere } from '../../main/person-here.ts'
import { createPersonalDictionary } from '../../main/personal-dictionary.ts'
import { createSearchDesk } from '../../main/search-desk.ts'
import { createSearchEngine } from '../../main/search/search-engine.ts'
import { createViewFile } from '../../main/view-file.ts'
import { createBridge } from '../../preload/bridge.ts'
import type { Desk, DeskCalls, DeskEvents } from '../../preload/contract.ts'
import { createDeskStore, type DeskStore } from '../../renderer/desk/desk-store.ts'
import { listenToMachine } from '../../renderer/desk/machine-events.ts'
import { createWordDesk, type WordDesk } from '../../renderer/words/word-desk.ts'
import { tickingClock } from './clock.ts'
import { press } from './press.ts'
import { countingIds } from './record-id.ts'
import { aSpeller } from './speller.ts'
import { type Answers, type TestMachine, testMachine } from './test-machine.ts'
import { workshop } from './workshop.ts'

/** The window's side and the main process's side of one desk, in one process. */
export interface WholeDesk extends DeskStore {
  readonly desk: Desk
  readonly words: WordDesk
  readonly handlers: DeskCalls
  readonly machine: TestMachine
  readonly session: DeskSession
  /** Does what the main process does when it tells the window something. */
  readonly tell: <E extends keyof DeskEvents>(event: E, payload: DeskEvents[E]) => void
  /** What the window answered to `flush`, in order. */
  readonly flushed: readonly boolean[]
  /** Writes what the window looks like, as closing it does. */
  readonly keepView: () => Promise<void>
}

/** A window, bridge, handlers and the library, with nothing between them but copies of what is passed. */
export function aDeskOn(first: Library, answers: Answers = {}): WholeDesk {
  const listeners = new Set<(event: keyof DeskEvents, payload: unknown) => void>()
  const flushed: boolean[] = []
  const clock = tickingClock()
  const newId = countingIds(0x20_0000)
  const machine = testMachine(answers)
  const ownPlace = `${first.folder} of this computer`
  const settings = createSettingsFile(ownPlace)
  onTestFinished(() => rm(ownPlace, { recursive: true, force: true }))

  function tell<E extends keyof DeskEvents>(event: E, payload: DeskEvents[E]): void {
    for (const listener of listeners) listener(event, payload)
  }

  function library(): Library {
    return session.library()
  }

  const session = createDeskSession(first, {
    beforeReplace: () => deskStore.actions.flush(),
    onReplace: () => {
      tell('library:replaced', null)
      tellOfChanges()
    },
  })

  function tellOfChanges(): void {
    library().watch((change) => tell('library:changed', change))
  }

  const view = createViewFile(() => library().folder)
  const searching = createSearchEngine()
  onTestFinished(() => searching.close())

  const personHere = createPersonHere(settings, machine)
  const handlers = createHandlers({
    session,
    machine,
    flush: { settle: (isEverythingSaved) => void flushed.push(isEverythingSaved) },
    recovery: { take: () => answers.followsCrash ?? false },
    view,
    search: createSearchDesk({ library, engine: searching }),
    imports: createImportDesk({ library, clock, newId }),
    exports: createExportDesk({
      library,
      machine,
      print: null,
      workshop,
      press,
      personHere,
      look: createExportLook(async () => ''),
      clock,
      newId,
      tell: (activity) => tell('export:activity', activity),
    }),
    workshop,
    backups: createBackupDesk({
      session,
      machine,
      settings,
      ownPlace,
      openLibrary: (folder) => openLibrary({ folder, clock }),
      clock,
      onActivity: (activity) => tell('backup:activity', activity),
    }),
    settings,
    personHere,
    onPerson: (person) => tell('person:called', person),
    dictionary: createPersonalDictionary(ownPlace),
    openLibrary: (folder) => openLibrary({ folder, clock }),
    createLibrary: (folder) => createLibrary({ folder, name: 'A second desk', clock, newId }),
    newId,
    clock,
  })
  const desk = createBridge({
    invoke: async (channel, input) =>
      structuredClone(await answer(handlers, channel, structuredClone(input))),
    subscribe: (event, listener) => {
      function hear(told: keyof DeskEvents, payload: unknown): void {
        // The payload is the one of this very event, which the compiler can't follow through the set.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        if (told === event) listener(payload as Parameters<typeof listener>[0])
      }
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  })
  const deskStore = createDeskStore(desk)
  const words = createWordDesk({ desk, deskStore, speller: aSpeller() })
  listenToMachine({ ...deskStore, desk, words })
  tellOfChanges()
  return {
    ...deskStore,
    desk,
    words,
    handlers,
    machine,
    session,
    tell,
    flushed,
    keepView: view.settled,
  }
}
