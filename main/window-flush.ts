import type { WebContents } from 'electron'

import { tellDesk } from './ipc.ts'

/** A window that does not answer in this time has nothing more to say. */
const longestWaitMilliseconds = 10_000

/** Asks the window to write everything down, and waits for its answer. */
export interface WindowFlush {
  /** True when everything is on the disk. */
  readonly request: (window: WebContents) => Promise<boolean>
  /** The window's answer. */
  readonly settle: (isEverythingSaved: boolean) => void
}

export function createWindowFlush(): WindowFlush {
  let settle: ((isEverythingSaved: boolean) => void) | undefined

  return {
    request(window) {
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), longestWaitMilliseconds)
        settle = (isEverythingSaved) => {
          clearTimeout(timer)
          resolve(isEverythingSaved)
        }
        tellDesk(window, 'flush', null)
      })
    },
    settle: (isEverythingSaved) => settle?.(isEverythingSaved),
  }
}
