/** Questions to another thread that wait for their answers. */
export interface OpenQuestions<Answer> {
  /** Sends the question under a number of its own; answers what comes back under it. */
  readonly ask: (send: (number: number) => void) => Promise<Answer>
  readonly answer: (number: number, answer: Answer) => void
  /** Fails all that wait: nobody will answer. */
  readonly giveUp: (error: unknown) => void
}

export function openQuestions<Answer>(): OpenQuestions<Answer> {
  const waiting = new Map<number, Waiting<Answer>>()
  let last = 0
  return {
    ask: (send) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        send(last)
      }),
    answer(number, answer) {
      waiting.get(number)?.resolve(answer)
      waiting.delete(number)
    },
    giveUp(error) {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
  }
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}
