import type { DeskState } from './desk-state.ts'
import { hasRoomForAll, type WindowRoom } from './window-room.ts'

/** True while the details, however wanted, leave their room to the list or to what stands beside the page. */
export function isInspectorAway(state: DeskState, room: WindowRoom): boolean {
  const isBeside = state.view.beside.isShown && state.page?.kind === 'article'
  return (
    (state.isInspectorAside && room === 'narrow') ||
    (state.isBesideFirst && isBeside && !hasRoomForAll(room))
  )
}
