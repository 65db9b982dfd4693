import { lstat } from 'node:fs/promises'

/** Whether something stands at the place. */
export async function isTaken(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  )
}

/** The first place beside it that nothing stands at: `night-work-2.zip`. */
export async function freePlace(place: string): Promise<string> {
  // The name of a folder may have a full stop in it.
  const ending = /\.zip$/iu.exec(place)?.[0] ?? ''
  const start = place.slice(0, place.length - ending.length)
  for (let number = 2; ; number += 1) {
    const beside = `${start}-${number}${ending}`
    if (!(await isTaken(beside))) return beside
  }
}
