import { beginSitting, type Sitting } from './sitting.ts'

/** Knows whether something ended badly that the window has not been told of. */
export interface Recovery {
  /** The window works in this library from now on. */
  readonly begin: (folder: string) => Promise<void>
  /** The window itself has crashed. */
  readonly noteCrash: () => void
  /** True once after each crash. */
  readonly take: () => boolean
  readonly end: () => Promise<void>
}

export function createRecovery(): Recovery {
  let sitting: Sitting | null = null
  let isUntold = false

  async function end(): Promise<void> {
    await sitting?.end()
    sitting = null
  }

  return {
    async begin(folder) {
      await end()
      sitting = await beginSitting({ folder })
      isUntold = sitting.followsCrash
    },
    noteCrash: () => {
      isUntold = true
    },
    take: () => {
      const answer = isUntold
      isUntold = false
      return answer
    },
    end,
  }
}
