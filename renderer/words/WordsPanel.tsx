import type { Editor } from '@tiptap/core'
import { memo, useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { easeWord, type Readability } from '../../core/house-style/readability.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useDeskTools } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import type { PlacedWord } from './field-words.ts'
import { isWholeRead, type Range } from './marked-words.ts'
import { createDocumentNotes, type PlacedNote } from './passage-notes.ts'
import type { WordFinding } from './word-checker.ts'
import type { WordReplacement } from './word-desk.ts'
import { WordsCard } from './WordsCard.tsx'

import styles from './WordsPanel.module.css'

/** More of one kind than this is said as a number: nobody works through a longer list in a pane. */
const mostShown = 50

/** What is marked in the text, and how it reads, each with the way there. */
export function WordsPanel({ open }: { readonly open: OpenRecord<Article> }) {
  const { words } = useDeskTools()
  const editor = useStore(words.store, (state) => state.editor)
  const ignored = useStore(open.store, ({ record }) => record.ignoredWords)
  // Drawn in the background: it is long, and somebody may go on writing.
  const turn = useDeferredValue(useStore(words.store, (state) => state.turn))
  return editor === null ? null : <WordsOf editor={editor} ignored={ignored} turn={turn} />
}

/** Long lists, which a save of the article around them leaves as they are. */
const WordsOf = memo(WordsIn)

function WordsIn({
  editor,
  ignored,
}: {
  readonly editor: Editor
  readonly ignored: readonly string[]
  /** With each the same editor has another state. */
  readonly turn: number
}) {
  const { words } = useDeskTools()
  const { showSheet } = useDeskActions()
  const checker = useStore(words.store, (state) => state.checker)
  const notesOf = useMemo(
    () => (checker === null ? null : createDocumentNotes(checker.measure.style)),
    [checker],
  )
  const marked = words.marked()
  const { notes, readability } = notesOf?.(editor.state.doc) ?? { notes: [], readability: null }
  const style = marked.filter(({ word }) => word.kind === 'style')
  const spelling = marked.filter(({ word }) => word.kind === 'spelling')
  const settled = style.flatMap(replacementOf)

  return (
    <section className={styles['words']} aria-label="Words">
      <header className={styles['header']}>
        <h3>
          Words <span>{summary(checker !== null, marked.length, isWholeRead(editor.state))}</span>
        </h3>
        <Button look="link" onPress={() => showSheet({ kind: 'tidy' })}>
          Tidy the text…
        </Button>
      </header>
      {style.length === 0 ? null : (
        <WordList title="House style" count={style.length}>
          {settled.length > 1 ? (
            <Button onPress={() => words.replace(settled)}>
              Make all {settled.length} changes
            </Button>
          ) : null}
          {keyed(style.slice(0, mostShown)).map(({ key, placed }) => (
            <StyleItem key={key} placed={placed} />
          ))}
        </WordList>
      )}
      {spelling.length === 0 ? null : (
        <WordList title="Spelling" count={spelling.length}>
          {keyed(spelling.slice(0, mostShown)).map(({ key, placed }) => (
            <SpellingItem key={key} placed={placed} />
          ))}
        </WordList>
      )}
      {ignored.length === 0 ? null : (
        <WordList title="Left alone here" count={ignored.length}>
          {ignored.map((text) => (
            <WordsCard
              key={text}
              text={text}
              action={{ label: 'Mark again', run: () => words.ignore(text, false) }}
            />
          ))}
        </WordList>
      )}
      <ReadingNotes
        notes={notes}
        readability={readability}
        onJump={(place) => jump(editor, place)}
      />
    </section>
  )
}

function WordList({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: React.ReactNode
}) {
  return (
    <div role="group" aria-label={title} className={styles['list']}>
      <h4>
        {title} <span>{count}</span>
      </h4>
      {children}
      {count > mostShown ? (
        <p className={styles['more']}>{count - mostShown} more further on in the text</p>
      ) : null}
    </div>
  )
}

interface ItemProps {
  readonly placed: PlacedWord
}

/** A word that stands where it stood is not drawn anew, however many others moved. */
function isSameItem({ placed: one }: ItemProps, { placed: other }: ItemProps): boolean {
  return (
    one.field === other.field &&
    one.word.text === other.word.text &&
    one.word.place.from === other.word.place.from &&
    hasSameReason(one.word, other.word)
  )
}

function hasSameReason(one: WordFinding, other: WordFinding): boolean {
  return one.kind === 'style' && other.kind === 'style'
    ? one.rule === other.rule && one.instead === other.instead
    : one.kind === other.kind
}

const SpellingItem = memo(SpellingCard, isSameItem)
const StyleItem = memo(StyleCard, isSameItem)

function SpellingCard({ placed }: ItemProps) {
  const { words } = useDeskTools()
  return (
    <WordsCard
      text={placed.word.text}
      onJump={() => words.reveal(placed)}
      action={{
        label: 'Suggest',
        run: () => {
          words.reveal(placed)
          words.showMenuAtCaret()
        },
      }}
    />
  )
}

function StyleCard({ placed }: ItemProps) {
  const { words } = useDeskTools()
  const { word } = placed
  const [replacement] = replacementOf(placed)
  return (
    <WordsCard
      text={word.text}
      {...(replacement === undefined ? {} : { instead: replacement.insert })}
      {...(word.kind === 'style' ? { reason: word.rule.reason } : {})}
      onJump={() => words.reveal(placed)}
      {...(replacement === undefined
        ? {}
        : { action: { label: 'Change', run: () => words.replace([replacement]) } })}
    />
  )
}

function ReadingNotes({
  notes,
  readability,
  onJump,
}: {
  readonly notes: readonly PlacedNote[]
  readonly readability: Readability | null
  readonly onJump: (place: Range) => void
}) {
  if (notes.length === 0 && readability === null) return null
  return (
    <WordList title="How it reads" count={notes.length}>
      {readability === null ? null : (
        <p className={styles['more']}>
          Reading ease {readability.ease} of 100, {easeWord(readability)};{' '}
          {readability.wordsPerSentence} words a sentence
        </p>
      )}
      {notes.slice(0, mostShown).map(({ kind, words, place }) => (
        <WordsCard
          key={`${kind} ${place.from}`}
          text={noteText(kind, words)}
          onJump={() => onJump(place)}
        />
      ))}
    </WordList>
  )
}

function noteText(kind: PlacedNote['kind'], words: number): string {
  switch (kind) {
    case 'long-sentence':
      return `A sentence of ${words} words`
    case 'long-paragraph':
      return `A paragraph of ${words} words`
    case 'passive':
      return 'A passive verb'
  }
}

function summary(isChecked: boolean, count: number, isWhole: boolean): string {
  if (!isChecked) return 'not checked'
  if (!isWhole && count === 0) return 'reading…'
  return count === 0 ? 'nothing marked' : `${count} marked`
}

function replacementOf({ word, field }: PlacedWord): readonly WordReplacement[] {
  return word.kind === 'style' && word.instead !== null
    ? [{ word, field, insert: word.instead }]
    : []
}

/** Words are told apart by how often the same came before, not by their places, which move with every key above them. */
function keyed(marked: readonly PlacedWord[]): readonly KeyedWord[] {
  const counts = new Map<string, number>()
  return marked.map((placed) => {
    const name = `${placed.field?.area.ariaLabel ?? ''} ${placed.word.text}`
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return { key: `${name} ${count}`, placed }
  })
}

interface KeyedWord {
  readonly key: string
  readonly placed: PlacedWord
}

function jump(editor: Editor, place: Range): void {
  editor.chain().focus().setTextSelection(place).scrollIntoView().run()
}
