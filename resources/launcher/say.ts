/** Tells the person at the terminal one line about a step; stdout stays free for results. */
export type Say = (sentence: string) => void

export function say(sentence: string): void {
  process.stderr.write(`copydesk: ${sentence}\n`)
}
