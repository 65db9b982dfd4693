import type { House } from './house.ts'
import type { Version } from './library-failure.ts'

/** The version is null while the house has no file and holds what every library begins with. */
export interface StoredHouse {
  readonly house: House
  readonly version: Version | null
}
