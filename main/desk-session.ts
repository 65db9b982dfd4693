import type { LibraryFailure } from '../core/library/library-failure.ts'
import { failure, type Result, success } from '../core/result.ts'
import type { Library } from './library/library.ts'

/** The library that the window works in; one at a time, and it can be exchanged for another. */
export interface DeskSession {
  readonly library: () => Library
  /** Closes the library that is open once the next one could be opened. */
  readonly replace: (
    next: Promise<Result<Library, LibraryFailure>>,
  ) => Promise<Result<null, LibraryFailure>>
  /** Lets go of the library while `work` is done to its folder, then opens what stands there. */
  readonly reopen: <Value, Failure>(task: {
    readonly work: () => Promise<Result<Value, Failure>>
    readonly open: () => Promise<Result<Library, LibraryFailure>>
    readonly refuse: (reason: LibraryFailure) => Failure
  }) => Promise<Result<Value, Failure>>
  readonly close: () => Promise<void>
}

export interface DeskSessionEvents {
  /** Writes down what the window still holds; a false answer keeps the library that is open. */
  readonly beforeReplace: () => Promise<boolean>
  readonly onReplace: () => void
}

export function createDeskSession(
  first: Library,
  { beforeReplace, onReplace }: DeskSessionEvents,
): DeskSession {
  let library = first

  return {
    library: () => library,
    async replace(next) {
      const opened = await next
      if (!opened.ok) return failure(opened.failure)
      if (!(await beforeReplace())) {
        await opened.value.close()
        return success(null)
      }
      await library.close()
      library = opened.value
      onReplace()
      return success(null)
    },
    async reopen({ work, open, refuse }) {
      await library.close()
      const done = await work()
      const opened = await open()
      if (!opened.ok) return failure(refuse(opened.failure))
      library = opened.value
      onReplace()
      return done
    },
    close: () => library.close(),
  }
}
