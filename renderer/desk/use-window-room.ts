import { useSyncExternalStore } from 'react'

import { type WindowRoom, windowRoom } from './window-room.ts'

/** The room that there is, as the window grows and shrinks. */
export function useWindowRoom(): WindowRoom {
  return useSyncExternalStore(listen, windowRoom)
}

function listen(hear: () => void): () => void {
  window.addEventListener('resize', hear)
  return () => window.removeEventListener('resize', hear)
}
