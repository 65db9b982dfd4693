import type { Element, ElementContent, RootContent } from 'hast'

import type { Block } from '../../document/document.ts'
import { type EditingMark, isEditingMark, type Mark, type Markable } from '../../document/mark.ts'
import { isSuggestion } from '../../editing/suggestion.ts'
import { wordChange, wordChangeReader } from './word-changes.ts'
import { commentNumber, wordComments } from './word-comments.ts'
import { changedEnd, withSuggestedEnds } from './word-line-ends.ts'

/** What people said of a text in Word and what they changed in it, while the text is being read. */
export interface WordRemarks {
  /** What is said of the words in an element. */
  marksOf(element: Element): readonly EditingMark[]
  /** Words were read that stand within those marks. */
  passed(words: string, marks: readonly Mark[]): void
  /** A paragraph became this line. */
  ended(paragraph: Element, line: Block): void
  /** Neighbouring blocks with the suggestions that part or join them. */
  withEnds(blocks: readonly Block[]): readonly Block[]
  /** The comments whose words did not come along. */
  leftOut(): readonly string[]
}

/** Reads them out of HTML; `origin` is what their ids begin with. */
export function wordRemarks(
  nodes: readonly (RootContent | ElementContent)[],
  origin: string,
): WordRemarks {
  const comments = wordComments(nodes, origin)
  const changes = wordChangeReader(origin)
  const ends = new Map<Block, EditingMark>()
  const placed = new Set<Mark>()

  return {
    marksOf(element) {
      const change = wordChange(element)
      const comment = comments.get(commentNumber(element) ?? '')
      return [
        ...(change === null ? [] : [changes.markOf(change)]),
        ...(comment === undefined ? [] : [comment]),
      ]
    },
    passed(words, marks) {
      if (words.trim() === '') return
      if (!marks.some(isSuggestion)) changes.interrupt()
      for (const mark of marks) if (mark.type === 'comment') placed.add(mark)
    },
    ended(paragraph, line) {
      const end = changedEnd(paragraph)
      if (end !== null) ends.set(line, changes.markOf(end))
    },
    withEnds: (blocks) => withSuggestedEnds(blocks, ends),
    leftOut: () =>
      [...comments.values()]
        .filter((comment) => !placed.has(comment))
        .map(({ attrs }) => `A comment of Word was left out: “${attrs.text}”`),
  }
}

/** A note or the end of a line, commented on and suggested as the words around it are. */
export function remarked<Sign extends Markable>(sign: Sign, marks: readonly Mark[]): Sign {
  const said = marks.filter(isEditingMark)
  return said.length === 0 ? sign : { ...sign, marks: said }
}
