import path from 'node:path'

/** A file on the disk, or one whose bytes were handed over by the window. */
export type ImportFile =
  | { readonly path: string }
  | { readonly fileName: string; readonly bytes: Uint8Array }

/** The file's name without its folder. */
export function importFileName(file: ImportFile): string {
  return 'path' in file ? path.basename(file.path) : file.fileName
}
