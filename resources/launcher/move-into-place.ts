import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'

/** Moves a finished folder to its place; when another launcher was quicker, what that one made stays. */
export async function moveIntoPlace(finished: string, place: string): Promise<void> {
  try {
    await rename(finished, place)
  } catch (error) {
    if (!existsSync(place)) {
      throw error
    }
  }
}
