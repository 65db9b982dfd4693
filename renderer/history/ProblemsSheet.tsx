import { useState } from 'react'

import { counted } from '../../core/counted.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import {
  type DamagedRecord,
  type LibraryProblem,
  type RepairAct,
  whyLeft,
} from '../../core/library/library-report.ts'
import type { LibraryOverview } from '../../preload/contract/library-calls.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useDeskState, useDeskTools, useMachine } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { bringBack, repairLibrary } from './history-actions.ts'

import styles from './ProblemsSheet.module.css'

/** Files that need a look: what is wrong with each, and what can be done about it. */
export function ProblemsSheet({
  problems: first,
  onClose,
}: {
  readonly problems: readonly LibraryProblem[]
  readonly onClose: () => void
}) {
  const tools = useDeskTools()
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  const [problems, setProblems] = useState(first)
  const [done, setDone] = useState<readonly RepairAct[]>([])
  const [isMended, setMended] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const damaged = useDamage()

  async function repair(): Promise<void> {
    setWorking(true)
    const report = await repairLibrary(tools)
    setWorking(false)
    if (report === null) return
    setDone((before) => [...before, ...report.done])
    setMended(true)
    setProblems(report.left)
  }

  async function bringOne(record: DamagedRecord): Promise<void> {
    if (record.newest === null || !(await bringBack(tools, record, record.newest))) return
    const { file, newest } = record
    const deed = `is back as it was at ${printedTime(newest.savedAt)}; the damaged file lies in “damaged”`
    setDone((before) => [...before, { kind: 'brought-back', file, deed }])
    setProblems((before) => before.filter((problem) => problem.file !== file))
  }

  return (
    <SheetDialog
      title={titleOf(problems)}
      onClose={onClose}
      footer={
        <>
          <p className={styles['promise']}>
            Mending removes nothing: a file that can’t be used goes untouched to the folder
            “damaged” in your library.
          </p>
          <Button onPress={onClose}>Close</Button>
          <Button
            look="main"
            isDisabled={isWorking || isReadOnly || problems.length === 0}
            onPress={() => void repair()}
          >
            Mend what can be mended
          </Button>
        </>
      }
    >
      <ul className={styles['list']} aria-label="What was mended">
        {done.map(({ file, deed }) => (
          <li key={`${file} ${deed}`} data-done>
            <p className={styles['file']}>{file}</p>
            <p>{deed}</p>
          </li>
        ))}
      </ul>
      <ul className={styles['list']} aria-label="Files that need a look">
        {problems.map((problem) => (
          <ProblemRow
            key={`${problem.file} ${problem.reason}`}
            problem={problem}
            advice={isMended ? whyLeft(problem) : null}
            damaged={damaged.find(({ file }) => file === problem.file)}
            onBringBack={isReadOnly ? null : (record) => void bringOne(record)}
          />
        ))}
      </ul>
    </SheetDialog>
  )
}

/** Counted as the foot of the window does: second versions are no broken files. */
function titleOf(problems: readonly LibraryProblem[]): string {
  if (problems.length === 0) return 'Every file is in order'
  const copies = problems.filter(({ kind }) => kind === 'conflict-copy').length
  const others = problems.length - copies
  return [
    ...(others === 0 ? [] : [`${counted(others, 'file needs', 'files need')} a look`]),
    ...(copies === 0 ? [] : [counted(copies, 'second version')]),
  ].join(', ')
}

function ProblemRow({
  problem: { kind, file, reason },
  advice,
  damaged,
  onBringBack,
}: {
  readonly problem: LibraryProblem
  /** What can be done where mending left it; null before that was tried. */
  readonly advice: string | null
  readonly damaged: DamagedRecord | undefined
  readonly onBringBack: ((record: DamagedRecord) => void) | null
}) {
  const { showSheet } = useDeskActions()
  const overview = useDeskState((state) => state.overview)
  const title = damaged?.newest?.title ?? knownIn(file, overview)?.title ?? ''
  return (
    <li>
      {title === '' ? null : <p className={styles['title']}>{title}</p>}
      <p className={styles['file']}>{file}</p>
      <p>{withTitles(reason, overview)}</p>
      {advice === null ? null : <p className={styles['was']}>{advice}</p>}
      {damaged === undefined ? null : <Remedy damaged={damaged} onBringBack={onBringBack} />}
      {kind === 'conflict-copy' ? (
        <Button onPress={() => showSheet({ kind: 'conflict-copies' })}>
          Compare the two versions…
        </Button>
      ) : null}
    </li>
  )
}

/** People know records by their titles, not by their ids. */
function withTitles(reason: string, overview: LibraryOverview | null): string {
  const known = knownIn(reason, overview)
  return known === undefined ? reason : reason.replace(known.id, `“${known.title}”`)
}

function knownIn(text: string, overview: LibraryOverview | null): CatalogueEntry | undefined {
  return [...(overview?.entries ?? []), ...(overview?.trash ?? []).map(({ entry }) => entry)].find(
    ({ id, title }) => title !== '' && text.includes(id),
  )
}

function Remedy({
  damaged,
  onBringBack,
}: {
  readonly damaged: DamagedRecord
  readonly onBringBack: ((record: DamagedRecord) => void) | null
}) {
  const { newest } = damaged
  if (newest === null) {
    return <p>No earlier version is kept. The file stays as it is.</p>
  }
  return onBringBack === null ? null : (
    <Button onPress={() => onBringBack(damaged)}>
      Bring back the version of {printedTime(newest.savedAt)}
    </Button>
  )
}

/** The damaged records as the sheet was opened; what is mended since leaves the list with its problem. */
function useDamage(): readonly DamagedRecord[] {
  const machine = useMachine()
  return useAnswer('damage', () => machine['library:damage'](undefined)) ?? nothingDamaged
}

const nothingDamaged: readonly DamagedRecord[] = []
