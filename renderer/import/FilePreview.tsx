import { counted, countedKinds } from '../../core/counted.ts'
import type { ForecastRecord, ReadableImport } from '../../core/import/import-preview.ts'
import type { TextRepair } from '../../core/import/text/text-repair.ts'
import { CheckRow } from '../controls/CheckRow.tsx'
import { NoteList } from './NoteList.tsx'

import styles from './FilePreview.module.css'

/** So many repairs are shown as examples; the rest is counted. */
const shownRepairs = 8

/** So many records are named; the rest is counted. */
const shownRecords = 12

/** What one file would become. */
export function FilePreview({
  preview,
  isTextRepaired,
  onRepair,
}: {
  readonly preview: ReadableImport
  readonly isTextRepaired: boolean
  readonly onRepair: (isTextRepaired: boolean) => void
}) {
  return (
    <section className={styles['file']}>
      <h3>{preview.fileName}</h3>
      <p className={styles['recognised']}>
        This is {preview.recognised}. It becomes {whatItBecomes(preview)}.{whatIsKnown(preview)}
      </p>
      <RecordsToCome records={preview.records} />
      {preview.repairs.length === 0 ? null : (
        <div className={styles['repairs']}>
          <CheckRow
            title={`Repair the text in ${counted(preview.repairs.length, 'place')}`}
            explanation="It was decoded wrongly once. Characters that are lost stay marked; nothing is invented."
            isSelected={isTextRepaired}
            onChange={onRepair}
          />
          <ul>
            {examples(preview.repairs).map((repair) => (
              <li key={`${repair.line}:${repair.start}`}>
                <span className={styles['line']}>Line {repair.line}</span>
                <span className={styles['context']}>{repair.context}</span>
                <span className={styles['change']}>
                  <del>{repair.before}</del> <ins>{repair.after}</ins>
                  {repair.confidence === 'unsure' ? ' (a guess)' : ''}
                </span>
              </li>
            ))}
          </ul>
          {preview.repairs.length > shownRepairs ? (
            <p className={styles['why']}>
              and {preview.repairs.length - shownRepairs} more of these kinds
            </p>
          ) : null}
        </div>
      )}
      <NoteList notes={preview.notes} />
    </section>
  )
}

/** By what people know them: people stand in bylines, unless there is nothing else. */
function RecordsToCome({ records }: { readonly records: readonly ForecastRecord[] }) {
  const texts = records.filter(({ kind }) => kind !== 'author')
  const named = texts.length === 0 ? records : texts
  const more = named.length - shownRecords
  return (
    <ul className={styles['records']}>
      {named.slice(0, shownRecords).map(({ title, byline, words }, at) => (
        <li key={at}>
          <strong>{title === '' ? 'Untitled' : title}</strong>
          {byline.length === 0 ? null : <span>by {listed(byline)}</span>}
          {words === null ? null : <span>{counted(words, 'word')}</span>}
        </li>
      ))}
      {more > 0 ? <li>and {more} more</li> : null}
    </ul>
  )
}

/** One of each kind first, so that the examples show what there is. */
function examples(repairs: readonly TextRepair[]): readonly TextRepair[] {
  const kinds = new Map(
    repairs.toReversed().map((repair) => [`${repair.before} ${repair.after}`, repair]),
  )
  const first = repairs.filter((repair) => [...kinds.values()].includes(repair))
  const rest = repairs.filter((repair) => !first.includes(repair))
  return [...first, ...rest].slice(0, shownRepairs)
}

/** What is known already is told beside it. */
function whatItBecomes({ articles, authors, editions, threads, known }: ReadableImport): string {
  const parts = countedKinds({
    article: articles - known.article,
    author: authors - known.author,
    edition: editions - known.edition,
    thread: threads - known.thread,
  })
  return parts.length === 0 ? 'nothing new' : listed(parts)
}

/** A repair may still mend what is here, so only the making is ruled out. */
function whatIsKnown({ known }: ReadableImport): string {
  const parts = countedKinds(known)
  const isOne = Object.values(known).reduce((sum, number) => sum + number, 0) === 1
  return parts.length === 0
    ? ''
    : ` ${listed(parts)} of it ${isOne ? 'is here already and is' : 'are here already and are'} not made again.`
}

function listed(parts: readonly string[]): string {
  return parts.join(', ').replace(/, ([^,]*)$/u, ' and $1')
}
