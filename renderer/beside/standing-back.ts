import type { WindowRoom } from '../desk/window-room.ts'

/** Says what makes room for a second text; null where nothing has to. */
export function standingBack(room: WindowRoom): string | null {
  switch (room) {
    case 'narrow':
    case 'tight':
      return 'The list and the details make room for what stands beside the page'
    case 'usual':
      return 'The list makes room for what stands beside the page'
    case 'wide':
      return null
  }
}
