import type { ReceivedFile } from '../../preload/contract/received-file.ts'

/** The files that came into the window, with what is in them. */
export async function receiveFiles(files: readonly File[]): Promise<readonly ReceivedFile[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}
