import { diskFileSystem, type FileSystem, type NewFile } from '../../main/library/file-system.ts'

/** The real disk with a fault that a test can switch on. */
export interface FaultyFileSystem {
  readonly files: FileSystem
  /** The names of the calls since the last look, in order. */
  readonly takeCalls: () => readonly string[]
  /** From now on the n-th changing call (counted from 1) fails with the code; the others work. */
  readonly failAt: (call: number, code: string) => void
  /** The n-th changing call (counted from 1) and all after it fail, as if the program had ended. */
  readonly dieAt: (call: number, code: string) => void
  /** From now on every call that changes the disk fails with the code. */
  readonly failAll: (code: string) => void
  readonly heal: () => void
}

/** Reading never fails here: faults strike what changes the disk. */
export function faultyFileSystem(): FaultyFileSystem {
  let calls: string[] = []
  let fault: ((call: number) => string | null) | null = null
  let count = 0

  async function step<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    calls.push(name)
    count += 1
    const code = fault?.(count) ?? null
    if (code !== null) throw systemError(code)
    return work()
  }

  function arm(next: typeof fault): void {
    count = 0
    fault = next
  }

  const files: FileSystem = {
    ...diskFileSystem,
    makeFolder: (folder) => step('makeFolder', () => diskFileSystem.makeFolder(folder)),
    createFile: (path) =>
      step('createFile', async () => faultyFile(await diskFileSystem.createFile(path), step)),
    rename: (from, to) => step('rename', () => diskFileSystem.rename(from, to)),
    remove: (path) => step('remove', () => diskFileSystem.remove(path)),
    touch: (path) => step('touch', () => diskFileSystem.touch(path)),
    syncFolder: (folder) => step('syncFolder', () => diskFileSystem.syncFolder(folder)),
    pause: () => Promise.resolve(),
  }
  return {
    files,
    takeCalls: () => {
      const taken = calls
      calls = []
      return taken
    },
    failAt: (call, code) => arm((each) => (each === call ? code : null)),
    dieAt: (call, code) => arm((each) => (each >= call ? code : null)),
    failAll: (code) => arm(() => code),
    heal: () => arm(null),
  }
}

/** An error as the system makes it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code })
}

function faultyFile(
  file: NewFile,
  step: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>,
): NewFile {
  return {
    // Never more than 1000 bytes at once: the system may take fewer than it is given.
    write: (bytes) => step('write', () => file.write(bytes.subarray(0, 1000))),
    sync: () => step('sync', file.sync),
    stamp: file.stamp,
    close: async () => {
      await file.close()
      await step('close', () => Promise.resolve())
    },
  }
}
