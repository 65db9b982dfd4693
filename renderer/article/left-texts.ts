import type { EditorState } from '@tiptap/pm/state'

import type { AnyId } from '../../core/library/record-id.ts'

/** How a text was left: its state holds the undo history, the turns tell when each step of that was done or taken back. */
export interface LeftText {
  readonly state: EditorState
  readonly done: readonly number[]
  readonly undone: readonly number[]
}

/** The texts that were on the page before this one, so that undo goes on where one of them comes back. */
export interface LeftTexts {
  readonly keep: (id: AnyId, left: LeftText) => void
  readonly of: (id: AnyId) => LeftText | null
  /** They belong to a library that is not open any more. */
  readonly forget: () => void
}

/** As many as one goes back and forth between; a long text with its history takes megabytes. */
const most = 8

export function createLeftTexts(): LeftTexts {
  const texts = new Map<AnyId, LeftText>()
  return {
    keep(id, left) {
      texts.delete(id)
      texts.set(id, left)
      for (const oldest of [...texts.keys()].slice(0, -most)) texts.delete(oldest)
    },
    of: (id) => texts.get(id) ?? null,
    forget: () => texts.clear(),
  }
}
