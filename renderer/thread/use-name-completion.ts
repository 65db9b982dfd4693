import { type KeyboardEvent, useMemo, useState } from 'react'

import { type MentionQuery, mentionBefore, peopleCalled } from '../../core/thread/mention-query.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { nameable } from './nameable.ts'
import type { NamedPerson } from './post-actions.ts'

/** More would hide the text that is written. */
const mostOffered = 6

export interface NameCompletion {
  readonly query: MentionQuery | null
  readonly offered: readonly NamedPerson[]
  readonly current: NamedPerson | null
  /** Looks at what stands before the caret. */
  readonly look: (area: HTMLTextAreaElement) => void
  readonly leave: () => void
  /** True when the key was for the menu. */
  readonly takeKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean
  readonly take: (person: NamedPerson) => void
}

/** Offers the people of the library while a name is typed after an `@`. */
export function useNameCompletion(
  onTake: (person: NamedPerson, query: MentionQuery) => void,
): NameCompletion {
  const [query, setQuery] = useState<MentionQuery | null>(null)
  const [position, setPosition] = useState(0)
  /** The `@` that the writer wants left as it is. */
  const [left, setLeft] = useState<number | null>(null)
  const entries = useDeskState(({ overview }) => (query === null ? undefined : overview?.entries))
  const offered = useMemo(
    () =>
      query === null
        ? []
        : peopleCalled(nameable(entries ?? []), query.sought).slice(0, mostOffered),
    [entries, query],
  )
  const current = offered[Math.min(position, offered.length - 1)] ?? null

  function look(area: HTMLTextAreaElement): void {
    const found =
      area.selectionStart === area.selectionEnd
        ? mentionBefore(area.value, area.selectionEnd)
        : null
    if (found === null) setLeft(null)
    const next = found?.start === left ? null : found
    if (next?.start === query?.start && next?.sought === query?.sought) return
    setPosition(0)
    setQuery(next)
  }

  function take(person: NamedPerson): void {
    if (query !== null) onTake(person, query)
    setQuery(null)
  }

  function takeKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    if (query === null || current === null || event.ctrlKey || event.metaKey || event.altKey) {
      return false
    }
    const at = offered.indexOf(current)
    switch (event.key) {
      case 'ArrowDown':
        setPosition((at + 1) % offered.length)
        break
      case 'ArrowUp':
        setPosition((at + offered.length - 1) % offered.length)
        break
      case 'Enter':
      case 'Tab':
        take(current)
        break
      case 'Escape':
        setLeft(query.start)
        setQuery(null)
        break
      default:
        return false
    }
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { query, offered, current, look, leave: () => setQuery(null), takeKey, take }
}
