import { Eye, FolderOpen, GitCompareArrows, GripVertical, Package } from 'lucide-react'
import { useMemo, useState } from 'react'

import type { ChangedSince } from '../../core/export/bundle/changed-since.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import { exportFailureSentence } from '../../core/export/export-failure.ts'
import { type ExportOptions, exportOptionsSchema } from '../../core/export/export-option.ts'
import { targetName } from '../../core/export/target.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import { untitled } from '../../core/library/library-record.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import type { SecondMaking } from '../../preload/contract/export-calls.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { ChangedSinceSheet } from './ChangedSinceSheet.tsx'
import { MakeAgainSheet } from './MakeAgainSheet.tsx'
import { MakingProgress } from './MakingProgress.tsx'
import { NewerPieces } from './NewerPieces.tsx'
import { PreviewSheet } from './PreviewSheet.tsx'

import styles from './SentSheet.module.css'

/** What was sent, when, by whom, of which versions; and what can be done with it again. */
export function SentSheet({
  id,
  onClose,
}: {
  /** Null for all bundles of the library. */
  readonly id: RecordId | null
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const { flush } = useDeskActions()
  // One that was just made is the first of them.
  const exporting = useDeskState((state) => state.exporting.kind)
  const listed = useAnswer(`${id} ${exporting}`, () => machine['export:sent'](id))
  const sent = listed?.ok === true ? listed.value : null
  const [refused, setTrouble] = useState<string | null>(null)
  const trouble = listed?.ok === false ? failureSentence(listed.failure) : refused
  const [looked, setLooked] = useState<SentBundle | null>(null)
  const [making, setMaking] = useState<SentBundle | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)

  async function again(sentBefore: SentBundle, place: SecondMaking['place']): Promise<void> {
    setMaking(null)
    setTrouble(null)
    await flush()
    const made = await machine['export:again']({ sent: sentBefore.id, place })
    if (!made.ok) setTrouble(exportFailureSentence(made.failure))
  }

  async function compare(bundle: SentBundle): Promise<void> {
    setTrouble(null)
    // What is still being typed is a change too.
    await flush()
    const changed = await machine['export:compare'](bundle.id)
    if (!changed.ok) setTrouble(exportFailureSentence(changed.failure))
    else if (changed.value !== null) setCompared({ bundle, changed: changed.value })
  }

  return (
    <SheetDialog
      title={id === null ? 'Sent bundles' : 'Sent of this record'}
      onClose={onClose}
      {...(exporting === 'working' ? { footer: <MakingProgress /> } : {})}
    >
      {compared === null ? null : (
        <ChangedSinceSheet
          sent={compared.bundle}
          changed={compared.changed}
          onClose={() => setCompared(null)}
        />
      )}
      {making === null ? null : (
        <MakeAgainSheet
          bundle={making}
          onMake={(place) => void again(making, place)}
          onClose={() => setMaking(null)}
        />
      )}
      {looked === null ? null : <SentPreview bundle={looked} onClose={() => setLooked(null)} />}
      <div className={styles['sheet']}>
        {trouble === null ? null : (
          <p role="alert" className={styles['trouble']}>
            {trouble}
          </p>
        )}
        {sent?.length === 0 ? (
          <p className={styles['none']}>
            Nothing was sent yet. Each bundle that you make is noted here, with the versions that it
            was made from.
          </p>
        ) : null}
        {sent === null || sent.length === 0 ? null : (
          <p className={styles['hint']}>
            Drag a bundle by its dots into another program: a mail, a folder, an upload page.
          </p>
        )}
        <ol className={styles['list']} aria-label="Bundles">
          {sent?.map((bundle) => (
            <SentRow
              key={bundle.id}
              bundle={bundle}
              onLook={() => setLooked(bundle)}
              onAgain={() => setMaking(bundle)}
              onCompare={() => void compare(bundle)}
            />
          ))}
        </ol>
      </div>
    </SheetDialog>
  )
}

interface Compared {
  readonly bundle: SentBundle
  readonly changed: ChangedSince
}

/** What the same choices would make now, as its readers will see it. */
function SentPreview({
  bundle,
  onClose,
}: {
  readonly bundle: SentBundle
  readonly onClose: () => void
}) {
  const options = exportOptionsSchema.safeParse(bundle.options)
  const ids = useMemo(
    () => bundle.records.flatMap(({ id, chosen }) => (chosen && isRecordId(id) ? [id] : [])),
    [bundle],
  )
  return ids.length === 0 ? null : (
    <PreviewSheet
      ids={ids}
      targets={bundle.targets}
      options={options.success ? options.data : noOptions}
      onClose={onClose}
    />
  )
}

const noOptions: ExportOptions = {}

function SentRow({
  bundle,
  onLook,
  onAgain,
  onCompare,
}: {
  readonly bundle: SentBundle
  readonly onLook: () => void
  readonly onAgain: () => void
  readonly onCompare: () => void
}) {
  const machine = useMachine()
  const chosen = bundle.records.filter((record) => record.chosen)
  const title = chosen.map((each) => each.title || untitled(each.kind)).join(', ')
  const versions = chosen.map(({ revision }) => (revision === null ? '' : `version ${revision}`))
  return (
    <li className={styles['row']} aria-label={`${title}, ${printedTime(bundle.at)}`}>
      <span
        className={styles['handle']}
        draggable
        title="Drag the bundle into another program"
        onDragStart={(event) => {
          event.preventDefault()
          void machine['export:drag'](bundle.id)
        }}
      >
        <GripVertical aria-hidden />
      </span>
      <div className={styles['about']}>
        <p className={styles['title']}>{title}</p>
        <p className={styles['facts']}>
          {printedTime(bundle.at)}
          {bundle.by === '' ? '' : ` · ${bundle.by}`} · {bundle.targets.map(targetName).join(', ')}{' '}
          · {versions.filter((word) => word !== '').join(', ')}
          {bundle.forced ? ' · with errors' : ''}
        </p>
        <p className={styles['path']}>{bundle.out}</p>
        <NewerPieces bundle={bundle} />
        <div className={styles['ways']}>
          <Button look="link" onPress={onCompare}>
            <GitCompareArrows aria-hidden />
            What changed since
          </Button>
          <Button look="link" onPress={onLook}>
            <Eye aria-hidden />
            Preview
          </Button>
          <Button look="link" onPress={onAgain}>
            <Package aria-hidden />
            Make it again…
          </Button>
          <Button look="link" onPress={() => void machine['export:show'](bundle.id)}>
            <FolderOpen aria-hidden />
            Show in its folder
          </Button>
        </div>
      </div>
    </li>
  )
}
