import { createContext, useContext } from 'react'
import { useStore } from 'zustand'

import type { Desk } from '../../preload/contract.ts'
import type { WordDesk } from '../words/word-desk.ts'
import type { DeskState } from './desk-state.ts'
import type { DeskActions, DeskStore } from './desk-store.ts'

/** What every part of the window may use: the machine, the state and its actions. */
export interface DeskTools extends DeskStore {
  readonly desk: Desk
  readonly words: WordDesk
}

export const DeskContext = createContext<DeskTools | null>(null)

export function useDeskState<T>(select: (state: DeskState) => T): T {
  return useStore(useDeskTools().store, select)
}

export function useDeskActions(): DeskActions {
  return useDeskTools().actions
}

export function useMachine(): Desk {
  return useDeskTools().desk
}

/** The whole desk, for what takes more than one action. */
export function useDeskTools(): DeskTools {
  const tools = useContext(DeskContext)
  if (tools === null) throw new Error('The desk’s context is missing around this component')
  return tools
}
