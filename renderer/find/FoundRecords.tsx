import { useState } from 'react'

import { counted } from '../../core/counted.ts'
import { kindName } from '../../core/library/library-record.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { type Replacement, replacementText } from '../../core/search/replacement.ts'
import { writtenPlace } from '../../core/search/written-place.ts'
import { Button } from '../controls/Button.tsx'
import { CheckRow } from '../controls/CheckRow.tsx'
import { leftOut } from '../controls/left-out.ts'
import type { LibraryHit, RecordHits } from './library-hits.ts'

import styles from './FoundRecords.module.css'

/** So many places are shown at first, and with each wish for more. */
const atOnce = 300

/** What was found, record by record, as it reads now and would read then; each place taken or left. */
export function FoundRecords({
  records,
  replacement,
  isExpression,
  left,
  onLeave,
}: {
  readonly records: readonly RecordHits[]
  readonly replacement: Replacement
  readonly isExpression: boolean
  readonly left: ReadonlySet<LibraryHit>
  readonly onLeave: (left: ReadonlySet<LibraryHit>) => void
}) {
  const [room, setRoom] = useState(atOnce)
  const shown = firstHits(records, room)
  const isCut = shown.at(-1)?.record !== records.at(-1)?.record || shown.at(-1)?.isCut === true

  return (
    <>
      {shown.map(({ record, hits, first }) => (
        <section key={record.id} className={styles['record']} aria-label={recordName(record)}>
          <CheckRow
            title={recordName(record)}
            explanation={`${kindName(record.kind)} · ${counted(hits.length, 'place')}`}
            isSelected={hits.every((hit) => !left.has(hit))}
            onChange={(isTaken) => onLeave(leftOut(left, hits, isTaken))}
          />
          <div className={styles['hits']}>
            {first.map((hit) => (
              <label key={`${hit.path} ${hit.match.from}`} className={styles['hit']}>
                <input
                  type="checkbox"
                  checked={!left.has(hit)}
                  onChange={(event) => onLeave(leftOut(left, [hit], event.target.checked))}
                />
                <span className={styles['place']}>{writtenPlace(hit.path)}</span>
                <span className={styles['words']}>
                  {hit.before}
                  <del>{hit.match.groups[0]}</del>
                  <Incoming text={replacementText(hit.match, replacement, isExpression)} />
                  {hit.after}
                </span>
              </label>
            ))}
          </div>
        </section>
      ))}
      {isCut ? (
        <p className={styles['more']}>
          <Button onPress={() => setRoom(room + atOnce)}>Show more places</Button>
        </p>
      ) : null}
    </>
  )
}

function Incoming({ text }: { readonly text: string }) {
  return text === '' ? null : <ins>{text}</ins>
}

interface ShownRecord extends RecordHits {
  readonly first: readonly LibraryHit[]
  readonly isCut: boolean
}

function firstHits(records: readonly RecordHits[], room: number): readonly ShownRecord[] {
  const shown: ShownRecord[] = []
  let rest = room
  for (const each of records) {
    if (rest <= 0) break
    const first = each.hits.slice(0, rest)
    shown.push({ ...each, first, isCut: first.length < each.hits.length })
    rest -= first.length
  }
  return shown
}
