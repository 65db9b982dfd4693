import path from 'node:path'

import type { LibraryFailure } from '../core/library/library-failure.ts'
import type { Result } from '../core/result.ts'
import { clock } from './clock.ts'
import { createLibrary } from './library/create-library.ts'
import type { Library } from './library/library.ts'
import { newId } from './new-id.ts'

/** Makes a library that is called as its folder. */
export function createLibraryIn(folder: string): Promise<Result<Library, LibraryFailure>> {
  return createLibrary({ folder, name: path.basename(folder), clock, newId })
}
