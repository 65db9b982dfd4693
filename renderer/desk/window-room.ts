/** How much stands beside each other in the window: see `DeskWindow.module.css`. */
export type WindowRoom = 'narrow' | 'usual' | 'wide'

/** The room that there is now. */
export function windowRoom(): WindowRoom {
  if (matchMedia('(max-width: 960px)').matches) return 'narrow'
  return matchMedia('(max-width: 1600px)').matches ? 'usual' : 'wide'
}
