/** Questions to another thread that wait for their answers. */
export interface OpenQuestions<Answer> {
  /** Sends the question under a number of its own; answers what comes back under it. */
  readonly ask: (send: (number: number) => void) => Promise<Answer>
  readonly answer: (number: number, answer: Answer) => void
}

export function openQuestions<Answer>(): OpenQuestions<Answer> {
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  return {
    ask: (send) =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, resolve)
        send(last)
      }),
    answer(number, answer) {
      waiting.get(number)?.(answer)
      waiting.delete(number)
    },
  }
}
