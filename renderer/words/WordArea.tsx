import { type ChangeEvent, type ComponentProps, useRef, useState } from 'react'

import { smartTyping } from '../../core/typography/smart-typing.ts'
import { useDeskTools } from '../desk/desk-context.ts'
import { typeText } from './field-words.ts'
import type { MarkedWord } from './marked-words.ts'
import { useFieldWords } from './use-field-words.ts'

import './marked-words.css'
import styles from './WordArea.module.css'

/**
 * A text area whose words are marked, and whose quotation marks curl, as in the body. The marks are drawn by the same
 * words behind it, so both must be set alike: `className` belongs to both.
 */
export function WordArea({
  ref,
  value,
  className = '',
  hasNames = false,
  onText,
  ...props
}: Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> & {
  readonly ref?: (area: HTMLTextAreaElement | null) => void
  readonly value: string
  /** What begins with a capital letter is a name then, which no dictionary has. */
  readonly hasNames?: boolean
  readonly onText: (text: string) => void
}) {
  const { words } = useDeskTools()
  const area = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const marked = useFieldWords({ area, mirror, text: value, hasNames })
  const [caret, setCaret] = useState<number | null>(null)

  function curl({ currentTarget: field, nativeEvent: event }: ChangeEvent<HTMLTextAreaElement>) {
    const { typography } = words.store.getState()
    if (typography === null || !('data' in event) || typeof event.data !== 'string') return
    if (event.data.length !== 1 || ('isComposing' in event && event.isComposing === true)) return
    const [typed, end] = [event.data, field.selectionEnd]
    const replacement = smartTyping(field.value.slice(0, end - 1), typed, typography)
    if (replacement === null || replacement.insert === typed) return
    // As a step of its own, so that undo leaves what was typed.
    queueMicrotask(() => {
      field.setSelectionRange(end - 1 - replacement.remove, end)
      typeText(replacement.insert)
    })
  }

  return (
    <div className={styles['stack']}>
      <div ref={mirror} className={`${className} ${styles['mirror']}`} aria-hidden>
        <Marked text={value} words={marked} caret={caret} />
      </div>
      <textarea
        {...props}
        ref={(element) => {
          area.current = element
          ref?.(element)
        }}
        className={`${className} ${styles['area']}`}
        value={value}
        spellCheck={false}
        onChange={(event) => {
          onText(event.target.value)
          curl(event)
        }}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          setCaret(selectionStart === selectionEnd ? selectionEnd : null)
        }
        onBlur={() => setCaret(null)}
        onContextMenu={(event) => {
          if (words.showMenuAtCaret()) event.preventDefault()
          event.stopPropagation()
        }}
      />
    </div>
  )
}

/** What is being written is marked when the caret has left it. */
function Marked({
  text,
  words,
  caret,
}: {
  readonly text: string
  readonly words: readonly MarkedWord[]
  readonly caret: number | null
}) {
  const ends = words.map(({ place }) => place.to)
  return (
    <>
      {words.map(({ kind, place: { from, to } }, at) => {
        const isWritten = caret !== null && from <= caret && caret <= to
        return (
          <span key={from}>
            {text.slice(ends[at - 1] ?? 0, from)}
            <span data-from={from} className={isWritten ? undefined : `marked-word ${kind}`}>
              {text.slice(from, to)}
            </span>
          </span>
        )
      })}
      {`${text.slice(ends.at(-1) ?? 0)}\u200b`}
    </>
  )
}
