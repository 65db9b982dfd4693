import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'

import { useDeskTools } from '../desk/desk-context.ts'
import type { MarkedWord } from './marked-words.ts'
import type { WordChecker, WordFinding } from './word-checker.ts'

/** After the last key so long, as in the body. */
const quietMilliseconds = 350

interface Reading {
  readonly checker: WordChecker | null
  readonly text: string
  readonly findings: readonly WordFinding[]
}

const unread: Reading = { checker: null, text: '', findings: [] }

/** What is marked in the text of a field; it is read when the keys rest, and till then the marks move along. */
export function useFieldWords({
  area,
  mirror,
  text,
  hasNames,
}: {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly mirror: RefObject<HTMLElement | null>
  readonly text: string
  readonly hasNames: boolean
}): readonly MarkedWord[] {
  const { words } = useDeskTools()
  const checker = useStore(words.store, (state) => state.checker)
  const [reading, setReading] = useState(unread)

  useEffect(() => {
    let isCurrent = true
    async function read(): Promise<void> {
      const checked = checker?.checkText(text) ?? { kind: 'checked', findings: [] }
      if (checked.kind === 'checked') {
        const findings = checked.findings.filter((finding) => !(hasNames && mayBeName(finding)))
        setReading({ checker, text, findings })
        return
      }
      const dictionary = checker?.measure.dictionary ?? null
      if (checker === null || dictionary === null) return
      await checker.measure.speller.learn(dictionary, [...checked.words])
      if (isCurrent) await read()
    }
    const timer = setTimeout(() => void read(), quietMilliseconds)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [checker, text, hasNames])

  const marked = useMemo(
    () => (checker === null ? [] : movedAlong(reading, text)),
    [checker, reading, text],
  )

  useEffect(() => {
    if (area.current === null) return undefined
    const leave = words.fields.add({
      area: area.current,
      marked: () => marked,
      markAt: ({ place }) => mirror.current?.querySelector(`[data-from="${place.from}"]`) ?? null,
    })
    words.noteMarked()
    return leave
  }, [words, area, mirror, marked])

  return marked
}

function mayBeName({ kind, text }: WordFinding): boolean {
  return kind === 'spelling' && /^\p{Lu}/u.test(text)
}

/** The findings that stand before or behind what has changed since. */
function movedAlong({ text: before, findings }: Reading, text: string): readonly MarkedWord[] {
  const first = sameAtStart(before, text)
  const last = Math.min(sameAtEnd(before, text), Math.min(before.length, text.length) - first)
  const step = text.length - before.length
  return findings
    .flatMap((finding) => {
      const { from, to } = finding
      if (to <= first) return [{ ...finding, place: { from, to } }]
      return from >= before.length - last
        ? [{ ...finding, place: { from: from + step, to: to + step } }]
        : []
    })
    .toSorted((one, other) => one.place.from - other.place.from)
}

function sameAtStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

function sameAtEnd(one: string, other: string): number {
  let count = 0
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  return count
}
