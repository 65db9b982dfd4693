/** Runs the tasks of one key one after the other, in the order of the calls. */
export interface WriteQueue {
  readonly run: <Value>(key: string, task: () => Promise<Value>) => Promise<Value>
  /** Settles when no task is under way. */
  readonly settled: () => Promise<void>
}

export function createWriteQueue(): WriteQueue {
  const last = new Map<string, Promise<unknown>>()

  async function run<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
    const before = last.get(key)
    const mine = before === undefined ? task() : before.then(task, task)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }

  async function settled(): Promise<void> {
    while (last.size > 0) await Promise.allSettled(last.values())
  }

  return { run, settled }
}
