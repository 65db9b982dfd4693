import type { Element } from 'hast'

import type { Deletion, Insertion } from '../../document/mark.ts'
import { attribute, classNames, descendants } from '../../hast-element.ts'
import type { Timestamp } from '../../timestamp.ts'
import { wordMinute } from './word-minute.ts'

/** What Word says of words that somebody put in or took out while it was tracking changes. */
export interface WordChange {
  readonly type: 'insertion' | 'deletion'
  readonly author: string
  readonly time: Timestamp | null
}

/** The change that an element stands for; null for any other. */
export function wordChange(element: Element): WordChange | null {
  return namedChange(element) ?? namelessChange(element)
}

/** Word names who changed the words, by a mail address; the del of a web page, which may say when, is struck text. */
function namedChange(element: Element): WordChange | null {
  const { tagName } = element
  const author = /^mailto:(.*)$/isu.exec(attribute(element, 'cite'))?.[1]
  if ((tagName !== 'del' && tagName !== 'ins') || author === undefined) return null
  return {
    type: tagName === 'ins' ? 'insertion' : 'deletion',
    author: decoded(author).replaceAll(/\s+/gu, ' ').trim(),
    time: wordMinute(attribute(element, 'dateTime')),
  }
}

/** The box around a change tells its kind where nothing inside says whose it is. */
function namelessChange(element: Element): WordChange | null {
  const classes = classNames(element).map((name) => name.toLowerCase())
  const isInserted = classes.includes('msoins')
  if (!isInserted && !classes.includes('msodel')) return null
  if (descendants(element).some((each) => namedChange(each) !== null)) return null
  return { type: isInserted ? 'insertion' : 'deletion', author: '', time: null }
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** Names suggestions; Word parts one change into many pieces, though they are one to the person. */
export interface WordChangeReader {
  markOf(change: WordChange): Insertion | Deletion
  /** Text came that is no suggestion: the next piece is another one. */
  interrupt(): void
}

export function wordChangeReader(origin: string): WordChangeReader {
  let last: Omit<WordChange, 'type'> | null = null
  let count = 0

  return {
    markOf({ type, author, time }) {
      const isSame = last !== null && last.author === author && last.time === time
      if (!isSame) count += 1
      last = { author, time }
      return { type, attrs: { id: `${origin} change ${count}`, author, time } }
    },
    interrupt() {
      last = null
    },
  }
}
