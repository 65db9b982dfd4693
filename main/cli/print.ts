import { errorCode } from '../library/disk-failure.ts'

/** Where results or messages go. */
export interface PrintTarget {
  readonly isTTY?: boolean
  write(text: string, written: (error?: Error | null) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
}

/**
 * Writes the text and waits until it is handed over. `closed`: nobody reads any more, which is the reader's
 * right; `refused`: the disk behind it took no more.
 */
export async function print(
  target: PrintTarget,
  text: string,
): Promise<'printed' | 'closed' | 'refused'> {
  if (text === '') return 'printed'
  listen(target)
  const error = await new Promise<Error | null | undefined>((resolve) => {
    target.write(target.isTTY === true ? harmless(text) : text, resolve)
  })
  if (error === null || error === undefined) return 'printed'
  const code = errorCode(error)
  if (code === 'EPIPE' || code === undefined) return 'closed'
  return 'refused'
}

/** Without a listener the stream's own error would end the program before its status is known; one is enough. */
function listen(target: PrintTarget): void {
  if (listened.has(target)) return
  listened.add(target)
  target.on('error', () => undefined)
}

const listened = new WeakSet<PrintTarget>()

/** Imported text can hold control characters, which would steer the terminal. */
function harmless(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these characters are what is meant
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\ufffd')
}
