/** A sentence at the foot of the window, with the one thing that can be done about it. */
export interface Notice {
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly undo?: () => Promise<void>
  readonly redo?: () => Promise<void>
}
