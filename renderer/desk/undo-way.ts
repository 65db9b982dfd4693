/** Something that takes back and does again; turns tell which of two was used last. */
export interface UndoWay {
  /** The turn of what would be taken back; 0 when that is nothing. */
  readonly doneAt: () => number
  /** The turn in which that was taken back which would be done again; 0 when that is nothing. */
  readonly undoneAt: () => number
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}
