import { lstat } from 'node:fs/promises'
import path from 'node:path'

/** Whether something stands at the place. */
export async function isTaken(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  )
}

/** The first place beside it that nothing stands at: `night-work-2.zip`. */
export async function freePlace(place: string): Promise<string> {
  const { dir, name, ext } = path.parse(place)
  for (let number = 2; ; number += 1) {
    const beside = path.join(dir, `${name}-${number}${ext}`)
    if (!(await isTaken(beside))) return beside
  }
}
