/** How much stands beside each other in the window: see `DeskWindow.module.css`. */
export type WindowRoom = 'narrow' | 'tight' | 'usual' | 'wide'

/** The room that there is now. */
export function windowRoom(): WindowRoom {
  if (matchMedia('(max-width: 960px)').matches) return 'narrow'
  if (matchMedia('(max-width: 1180px)').matches) return 'tight'
  return matchMedia('(max-width: 1600px)').matches ? 'usual' : 'wide'
}

/** True where the details have room beside two texts. */
export function hasRoomForAll(room: WindowRoom): boolean {
  return room === 'usual' || room === 'wide'
}
