import { useState } from 'react'

import { counted } from '../../core/counted.ts'
import type { Replacement } from '../../core/search/replacement.ts'
import { emptyQuery, type SearchQuery } from '../../core/search/search-query.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { FoundRecords } from './FoundRecords.tsx'
import { KeepCapitals } from './KeepCapitals.tsx'
import type { LibraryHit, RecordHits } from './library-hits.ts'
import { QueryChoices } from './QueryChoices.tsx'
import { replaceInLibrary } from './replace-in-library.ts'
import { type LibraryHits, type RecordProgress, useLibraryHits } from './use-library-hits.ts'

import styles from './LibraryReplaceSheet.module.css'

/** One wording for another in the whole library, each place to see and to take or leave. */
export function LibraryReplaceSheet({ onClose }: { readonly onClose: () => void }) {
  const { actions } = useDeskTools()
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  const [query, setQuery] = useState<SearchQuery>(emptyQuery)
  const [replacement, setReplacement] = useState<Replacement>({ text: '', preservesCase: true })
  const [left, setLeft] = useState<ReadonlySet<LibraryHit>>(new Set())
  const [replacing, setReplacing] = useState<Replacing | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { hits, stop } = useLibraryHits(query)
  const chosen = withoutLeft(hits?.records ?? [], left)
  const places = counted(countHits(chosen), 'place')
  const where = counted(chosen.length, 'record')

  function ask(next: SearchQuery): void {
    setQuery(next)
    setTrouble(null)
  }

  async function replace(): Promise<void> {
    const controller = new AbortController()
    const total = chosen.length
    function show(done: number): void {
      setReplacing({ done, total, stop: () => controller.abort() })
    }
    show(0)
    const outcomes = await replaceInLibrary({
      actions,
      records: chosen,
      query,
      replacement,
      signal: controller.signal,
      onProgress: show,
    })
    setReplacing(null)
    const refused = outcomes.flatMap((each) => (each.ok ? [] : [each.failure.reason]))
    if (controller.signal.aborted && outcomes.length < total) {
      setTrouble(
        `Stopped: ${outcomes.length} of ${counted(total, 'record')} are done. Undo takes them back.`,
      )
      // What is left is looked for anew.
      setQuery({ ...query })
    } else if (refused.length === 0) onClose()
    else setTrouble(`${counted(refused.length, 'record')} stayed as before. ${refused[0] ?? ''}`)
  }

  const verb = replacement.text === '' ? 'Delete' : 'Replace'

  return (
    <SheetDialog
      title="Replace in the library"
      isBusy={replacing !== null}
      onClose={onClose}
      footer={
        replacing === null ? (
          <>
            <span className={styles['total']} role="status">
              {trouble ?? hits?.trouble ?? totalWords(hits, chosen)}
            </span>
            <Button
              // To delete is what an empty field comes to, not what it proposes.
              look={replacement.text === '' ? 'quiet' : 'main'}
              isDisabled={chosen.length === 0 || isReadOnly || hits?.progress !== null}
              onPress={() => void replace()}
            >
              {chosen.length === 0 ? verb : `${verb} ${places} in ${where}`}
            </Button>
          </>
        ) : (
          <Progress progress={replacing} verb="Replaced in" onStop={replacing.stop} />
        )
      }
    >
      <fieldset
        className={styles['wish']}
        disabled={replacing !== null}
        aria-label="What to replace"
      >
        <TextInput
          label="Find"
          value={query.text}
          autoFocus
          onChange={(text) => ask({ ...query, text })}
        />
        {/* Next to it by Tab; its choices stand between the two. */}
        <TextInput
          label="Replace with"
          value={replacement.text}
          onChange={(text) => setReplacement({ ...replacement, text })}
        />
        <span className={styles['choices']}>
          <QueryChoices query={query} onChange={ask} />
        </span>
        <span className={styles['choices']}>
          <KeepCapitals replacement={replacement} onChange={setReplacement} />
        </span>
      </fieldset>
      {hits?.progress === null || hits === null ? null : (
        <div className={styles['progress']}>
          <Progress progress={hits.progress} verb="Looked in" onStop={stop} />
        </div>
      )}
      {hits === null ? (
        <p className={styles['note']}>
          What you write above is looked for in headlines, standfirsts, texts with their notes and
          captions, alt texts, posts, introductions and bios.
        </p>
      ) : (
        <FoundRecords
          records={hits.records}
          replacement={replacement}
          isExpression={query.isExpression}
          left={left}
          onLeave={setLeft}
        />
      )}
    </SheetDialog>
  )
}

interface Replacing extends RecordProgress {
  readonly stop: () => void
}

function Progress({
  progress: { done, total },
  verb,
  onStop,
}: {
  readonly progress: RecordProgress
  readonly verb: string
  readonly onStop: () => void
}) {
  const words = `${verb} ${done.toLocaleString('en-GB')} of ${counted(total, 'record')}`
  return (
    <>
      <span className={styles['total']}>{words}</span>
      <progress className={styles['bar']} value={done} max={total} aria-label={words} />
      <Button onPress={onStop}>Stop</Button>
    </>
  )
}

function withoutLeft(
  records: readonly RecordHits[],
  left: ReadonlySet<LibraryHit>,
): readonly RecordHits[] {
  return records
    .map(({ record, hits }) => ({ record, hits: hits.filter((hit) => !left.has(hit)) }))
    .filter(({ hits }) => hits.length > 0)
}

function countHits(records: readonly RecordHits[]): number {
  return records.reduce((sum, { hits }) => sum + hits.length, 0)
}

function totalWords(hits: LibraryHits | null, chosen: readonly RecordHits[]): string {
  if (hits === null || hits.progress !== null) return ''
  const found = countHits(hits.records)
  const end = hits.isStopped ? ' Stopped before the last record.' : ''
  if (found === 0) return `Nothing in the library reads so.${end}`
  const taken = countHits(chosen).toLocaleString('en-GB')
  return `${taken} of ${counted(found, 'place')} chosen.${end}`
}
