import { failure, type Result } from '../../core/result.ts'

/** Where the pictures are that a file names: beside it, or with it in an archive. */
export interface PictureSource {
  /**
   * Hands over each wanted picture, one after the other and in any order; the failure is a clause that says why
   * there is none. Paths that were never handed over are not there.
   */
  readonly read: (paths: ReadonlySet<string>, take: TakePicture) => Promise<void>
}

export type TakePicture = (path: string, bytes: Result<Uint8Array, string>) => Promise<void>

/** The largest picture that is taken in, in bytes. */
export const largestPicture = 50_000_000

/** For a file of which only the bytes are known. */
export const noPictures: PictureSource = {
  async read(paths, take) {
    for (const path of paths)
      await take(path, failure('only the text was handed over, not its folder.'))
  },
}
