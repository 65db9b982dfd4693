import type { AnyId } from '../../core/library/record-id.ts'

/** A sentence at the foot of the window, with the one thing that can be done about it. */
export interface Notice {
  readonly text: string
  readonly tone: 'plain' | 'bad'
  /** The records of what was taken back or done again. */
  readonly about?: readonly AnyId[]
  readonly undo?: () => Promise<void>
  readonly redo?: () => Promise<void>
}
