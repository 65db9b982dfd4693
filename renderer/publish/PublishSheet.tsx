import { Check, Eye, FolderOpen, History, Package } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { CheckboxGroup } from 'react-aria-components'
import { useStore } from 'zustand'

import { counted } from '../../core/counted.ts'
import { type ExportFailure, exportFailureSentence } from '../../core/export/export-failure.ts'
import {
  type ExportOptionName,
  type ExportOptions,
  optionsOf,
} from '../../core/export/export-option.ts'
import {
  type Target,
  targetKinds,
  targetName,
  targets,
  targetSchema,
} from '../../core/export/target.ts'
import { isStandingError } from '../../core/finding.ts'
import type { BundleForm } from '../../core/library/export-preset.ts'
import { deskKinds, kindWords } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { Network } from '../../core/networks/network.ts'
import type { ExportPreview, MadeBundle } from '../../preload/contract/export-calls.ts'
import { FindingList } from '../checks/FindingList.tsx'
import { Button } from '../controls/Button.tsx'
import { CheckRow } from '../controls/CheckRow.tsx'
import { Choice } from '../controls/Choice.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TickBox } from '../controls/TickBox.tsx'
import { useDeskActions, useDeskState, useDeskTools, useMachine } from '../desk/desk-context.ts'
import type { Page } from '../desk/page.ts'
import { FindingsByRecord } from './FindingsByRecord.tsx'
import { LossList } from './LossList.tsx'
import { PresetChoice } from './PresetChoice.tsx'
import { PreviewSheet } from './PreviewSheet.tsx'
import { TargetOptions } from './TargetOptions.tsx'

import styles from './PublishSheet.module.css'

const forms = [
  { value: 'zip', label: 'One ZIP file' },
  { value: 'folder', label: 'A folder' },
] as const

/** What the bundle is for, what stands in its way, what would be lost; then it is made. */
export function PublishSheet({
  ids,
  onClose,
}: {
  /** Never empty, all of one kind. */
  readonly ids: readonly RecordId[]
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const { showSheet } = useDeskActions()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const [first] = ids
  const only = ids.length === 1 && first !== undefined ? first : null
  const entry = entries?.find((each) => each.id === first)
  const kind = deskKinds.find((each) => each === entry?.kind)
  const fitting = targets.filter(
    (target) => kind !== undefined && targetKinds(target).includes(kind),
  )
  const networks = useDeskState(({ page }) => networksOf(page, ids))
  const [chosen, setChosen] = useState<readonly Target[]>(
    fitting.filter(
      (target) => usualTargets.includes(target) || networks.some((each) => each === target),
    ),
  )
  const { house } = useDeskTools()
  const journalAddress = useStore(house.store, (state) => state.journalAddress)
  const [options, setOptions] = useState(() => withAddress({}, journalAddress))
  const [form, setForm] = useState<BundleForm>('zip')
  const [isEmbargoNamed, setEmbargoNamed] = useState(false)
  const [preview, setPreview] = useState<ExportPreview | null>(null)
  const [lookedAt, setLookedAt] = useState<LookedAt | null>(null)
  const [refusal, setRefusal] = useState<ExportFailure | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  const [made, setMade] = useState<MadeBundle | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [isLooking, setLooking] = useState(false)

  const asked = useMemo(() => optionsFor(chosen, options), [chosen, options])

  useEffect(() => {
    let isCurrent = true
    async function look(): Promise<void> {
      const answer = await machine['export:preview']({ ids, targets: chosen, options: asked })
      if (!isCurrent) return
      if (answer.ok) setPreview(answer.value)
      setLookedAt({ chosen, asked })
      setRefusal(answer.ok ? null : answer.failure)
      setTrouble(null)
    }
    void look()
    return () => {
      isCurrent = false
    }
    // A fix or a waiver saves a record anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [machine, ids, chosen, asked, entries])

  const findings = preview?.findings ?? []
  const errors = findings.filter(isStandingError).length

  // What was seen of other choices says nothing of these.
  const isKnown = refusal === null && lookedAt?.chosen === chosen && lookedAt.asked === asked
  const wrong = refusal?.kind === 'export-option' ? refusal : null
  const reason = trouble ?? (refusal === null ? null : exportFailureSentence(refusal))

  async function make(): Promise<void> {
    if (refusal !== null) {
      showReason(columns.current, wrong?.option ?? null)
      return
    }
    setWorking(true)
    setTrouble(null)
    try {
      const answer = await machine['export:make']({
        ids,
        targets: chosen,
        options: asked,
        form,
        isForced: errors > 0,
        isEmbargoNamed,
      })
      if (answer.ok) setMade(answer.value)
      else setTrouble(exportFailureSentence(answer.failure))
    } catch (error) {
      const message = error instanceof Error ? error.message : 'it gave no reason'
      setTrouble(`Copydesk can’t make this bundle (${message}).`)
    } finally {
      setWorking(false)
    }
  }

  const title = shownTitle({ kind: kind ?? 'article', title: entry?.title ?? '' })
  return (
    <SheetDialog
      title={
        only === null
          ? `Publish ${counted(ids.length, ...kindWords(kind ?? 'article'))}`
          : `Publish “${title}”`
      }
      onClose={onClose}
      footer={
        made === null ? (
          <>
            <div className={styles['form']}>
              <Choice
                label="Form of the bundle"
                isLabelShown={false}
                value={form}
                options={forms}
                onChange={setForm}
              />
            </div>
            <Button isDisabled={chosen.length === 0} onPress={() => setLooking(true)}>
              <Eye aria-hidden />
              Preview
            </Button>
            {isWorking ? (
              <Button onPress={() => void machine['export:stop'](undefined)}>Stop</Button>
            ) : (
              <Button onPress={onClose}>Cancel</Button>
            )}
            <Button
              look={errors === 0 ? 'main' : 'quiet'}
              isDisabled={
                chosen.length === 0 || isWorking || (preview === null && refusal === null)
              }
              onPress={() => void make()}
            >
              <Package aria-hidden />
              {errors === 0 ? 'Make the bundle…' : 'Make it with its errors…'}
            </Button>
          </>
        ) : (
          <>
            <p className={styles['made']} role="status">
              <Check aria-hidden />
              The bundle of {made.files} files is at {made.path}
            </p>
            <Button onPress={() => void machine['export:show'](made.sent)}>
              <FolderOpen aria-hidden />
              Show it
            </Button>
            <Button look="main" onPress={onClose}>
              Close
            </Button>
          </>
        )
      }
    >
      {isLooking ? (
        <PreviewSheet
          ids={ids}
          targets={chosen}
          options={asked}
          onClose={() => setLooking(false)}
        />
      ) : null}
      <div ref={columns} className={styles['columns']}>
        <div className={styles['side']}>
          <PresetChoice
            fitting={fitting}
            choices={{
              targets: chosen,
              options: withoutAddress(asked, journalAddress),
              form,
              isEmbargoNamed,
            }}
            onChoose={(choices) => {
              setChosen(choices.targets)
              setOptions(withAddress(choices.options, journalAddress))
              setForm(choices.form)
              setEmbargoNamed(choices.isEmbargoNamed)
            }}
          />
          <CheckboxGroup
            aria-label="Made for"
            className={styles['targets'] ?? ''}
            value={[...chosen]}
            onChange={(names) => setChosen(targetSchema.array().parse(names))}
          >
            {fitting.map((target) => (
              <div
                key={target}
                className={styles['target']}
                data-chosen={chosen.includes(target) || undefined}
              >
                <CheckRow
                  value={target}
                  title={targetName(target)}
                  explanation={whatIsMade(target)}
                />
                {preview !== null && isKnown && chosen.includes(target) ? (
                  <TargetState losses={preview.losses} target={target} />
                ) : null}
              </div>
            ))}
          </CheckboxGroup>
          <TargetOptions targets={chosen} options={options} wrong={wrong} onChange={setOptions} />
          {findings.some(({ rule }) => rule === 'embargo') ? (
            <div className={styles['embargo']}>
              <TickBox isSelected={isEmbargoNamed} onChange={setEmbargoNamed}>
                Put the embargo into the name
              </TickBox>
            </div>
          ) : null}
          <div className={styles['sent']}>
            <Button look="link" onPress={() => showSheet({ kind: 'sent', id: only })}>
              <History aria-hidden />
              Sent before…
            </Button>
          </div>
        </div>
        <div className={styles['report']}>
          {reason === null ? null : (
            <p role="alert" className={styles['trouble']} data-reason>
              {reason}
            </p>
          )}
          {preview !== null && isKnown && findings.length === 0 ? (
            <p className={styles['clean']}>
              <Check aria-hidden />
              Nothing to mend
            </p>
          ) : null}
          {only === null ? (
            <FindingsByRecord ids={ids} findings={findings} targets={chosen} />
          ) : (
            <FindingList findings={findings} shown={only} targets={chosen} />
          )}
          <LossList losses={preview?.losses ?? []} shown={only} />
        </div>
      </div>
    </SheetDialog>
  )
}

/** The choices that the preview was made of. */
interface LookedAt {
  readonly chosen: readonly Target[]
  readonly asked: ExportOptions
}

/** Brings the field that something is wrong with, or else the reason, into view. */
function showReason(sheet: HTMLElement | null, option: ExportOptionName | null): void {
  const field = sheet?.querySelector<HTMLElement>(`[data-option="${option}"]`)
  const place = field ?? sheet?.querySelector<HTMLElement>('[data-reason]')
  place?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, button')?.focus()
}

/** What the target would lose, each thing once. */
function TargetState({
  losses,
  target,
}: {
  readonly losses: ExportPreview['losses']
  readonly target: Target
}) {
  const lost = new Set(losses.flatMap((loss) => (loss.target === target ? [loss.what] : []))).size
  return (
    <span className={styles['state']} data-lost={lost > 0 || undefined}>
      {lost === 0 ? 'whole' : counted(lost, 'loss', 'losses')}
    </span>
  )
}

/** The address of the journal stands in its field, and can be changed there for this time. */
function withAddress(options: ExportOptions, address: string | null): ExportOptions {
  return address === null ? options : { 'html.address': address, ...options }
}

/** What a preset keeps: it goes by the address of the journal as it will be then. */
function withoutAddress(options: ExportOptions, address: string | null): ExportOptions {
  const { 'html.address': typed, ...others } = options
  return typed === undefined || typed === address ? others : { ...others, 'html.address': typed }
}

/** Those that were typed and that a chosen target asks for. */
function optionsFor(chosen: readonly Target[], options: ExportOptions): ExportOptions {
  return Object.fromEntries(
    optionsOf(chosen).flatMap((name) => {
      const value = options[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** What is chosen at first, beside the networks of a thread: what most people publish. */
const usualTargets: readonly Target[] = ['html', 'markdown', 'text', 'docx']

/** Where the thread on the page goes; nothing for other records. */
function networksOf(page: Page | null, ids: readonly RecordId[]): readonly Network[] {
  if (page?.kind !== 'thread') return noNetworks
  const { record } = page.open.store.getState()
  return ids.includes(record.id) ? record.networks : noNetworks
}

const noNetworks: readonly Network[] = []

function whatIsMade(target: Target): string {
  switch (target) {
    case 'html':
      return 'HTML that works from a folder'
    case 'newsletter':
      return 'an e-mail, with its plain text'
    case 'markdown':
      return 'with YAML front matter'
    case 'text':
      return 'to read or to paste'
    case 'docx':
      return 'a file for each article, in styles'
    case 'icml':
      return 'a story to place, in styles'
    case 'pdf':
      return 'on A4, tagged, with an outline'
    case 'epub':
      return 'EPUB 3.3 for every reader'
    case 'wordpress':
      return 'a file for its importer, and pictures'
    case 'ghost':
      return 'a ZIP that it imports as it is'
    case 'people':
      return 'a table, cards and JSON'
    case 'json':
      return 'everything, for another Copydesk'
    case 'feeds':
      return 'RSS, Atom and JSON Feed'
    case 'bluesky':
      return 'records for the network'
    case 'mastodon':
      return 'requests in their order'
    case 'x':
    case 'threads':
      return 'a text file for each post'
    case 'linkedin':
      return 'one text, flattened'
    case 'schedulers':
      return 'Buffer, Publer, Typefully'
    case 'proof':
      return 'a page to read and sign off'
  }
}
