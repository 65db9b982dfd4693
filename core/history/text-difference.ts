import { diffArrays } from 'diff'

import { wordsOf } from './words-of.ts'

/** A run of text that both versions have, or only one of them. */
export interface TextPiece {
  readonly change: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many changed words two texts are told as wholly different, which nobody reads word by word. */
const mostEdits = 3000

/**
 * Compares two texts word by word. The pieces that are `same` or `removed` make up `before`, those that are `same`
 * or `added` make up `after`; no piece is empty.
 */
export function textDifference(before: string, after: string): readonly TextPiece[] {
  const changes = diffArrays([...wordsOf(before)], [...wordsOf(after)], {
    maxEditLength: mostEdits,
  })
  if (changes === undefined) return changed(before, after)
  return joined(
    changes.map(({ value, added, removed }) => ({
      change: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

/**
 * Neighbouring changes become one: a space alone between two changed words is changed with them, so that a rewritten
 * phrase reads as one phrase out and one phrase in.
 */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = []
  let removed = ''
  let added = ''
  for (const [index, { change, text }] of pieces.entries()) {
    const isInside = removed + added !== '' && index < pieces.length - 1
    if (change === 'same' && !(isInside && text.trim() === '')) {
      const space = commonEnd(removed, added)
      result.push(
        ...changed(removed.slice(0, removed.length - space), added.slice(0, added.length - space)),
        { change, text: added.slice(added.length - space) + text },
      )
      removed = ''
      added = ''
      continue
    }
    if (change !== 'added') removed += text
    if (change !== 'removed') added += text
  }
  return [...result, ...changed(removed, added)]
}

/** How much white space both end with: the phrase alone is what changed. */
function commonEnd(removed: string, added: string): number {
  const [one = ''] = /\s*$/u.exec(removed) ?? []
  const [other = ''] = /\s*$/u.exec(added) ?? []
  return one === other ? one.length : 0
}

function changed(removed: string, added: string): readonly TextPiece[] {
  if (removed === added) return removed === '' ? [] : [{ change: 'same', text: removed }]
  const pieces: readonly TextPiece[] = [
    { change: 'removed', text: removed },
    { change: 'added', text: added },
  ]
  return pieces.filter(({ text }) => text !== '')
}
