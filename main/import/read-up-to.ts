import { open } from 'node:fs/promises'

/** Looks at the size before the content: a mistaken choice of gigabytes costs nothing. */
export async function readUpTo(
  file: string,
  limit: number,
): Promise<Uint8Array | 'too-large' | 'no-file'> {
  const handle = await open(file, 'r')
  try {
    const { size, isFile } = await handle.stat().then((stats) => ({
      size: stats.size,
      isFile: stats.isFile(),
    }))
    if (!isFile) return 'no-file'
    return size > limit ? 'too-large' : new Uint8Array(await handle.readFile())
  } finally {
    await handle.close()
  }
}
