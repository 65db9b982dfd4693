import { History } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'

import { counted } from '../../core/counted.ts'
import type { BundleChoices } from '../../core/export/bundle/bundle-choices.ts'
import { exportFailureSentence } from '../../core/export/export-failure.ts'
import type { ExportOptionName } from '../../core/export/export-option.ts'
import { isStandingError } from '../../core/finding.ts'
import { deskKinds, kindWords } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { Network } from '../../core/networks/network.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TickBox } from '../controls/TickBox.tsx'
import { useDeskState, useDeskTools, useMachine } from '../desk/desk-context.ts'
import type { Page } from '../desk/page.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { BundleWays } from './BundleWays.tsx'
import {
  askedOptions,
  firstChoices,
  fittingTargets,
  withAddress,
  withoutAddress,
} from './first-choices.ts'
import { MadeWays } from './MadeWays.tsx'
import { PresetChoice } from './PresetChoice.tsx'
import { PreviewSheet } from './PreviewSheet.tsx'
import { PublishReport } from './PublishReport.tsx'
import { SentSheet } from './SentSheet.tsx'
import { TargetChoice } from './TargetChoice.tsx'
import { TargetOptions } from './TargetOptions.tsx'
import { useBundleMaking } from './use-bundle-making.ts'
import { useExportPreview } from './use-export-preview.ts'

import styles from './PublishSheet.module.css'

interface Published {
  /** Never empty, all of one kind. */
  readonly ids: readonly RecordId[]
  readonly onClose: () => void
}

/** What the bundle is for, what stands in its way, what would be lost; then it is made. It begins as it was left. */
export function PublishSheet({ ids, onClose }: Published) {
  const machine = useMachine()
  const last = useAnswer(ids, async () => ({ choices: await machine['export:last'](ids) }))
  return last === null ? null : <Publishing ids={ids} last={last.choices} onClose={onClose} />
}

function Publishing({ ids, last, onClose }: Published & { readonly last: BundleChoices | null }) {
  const [first, ...others] = ids
  const only = first !== undefined && others.length === 0 ? first : null
  const entry = useDeskState(({ overview }) => overview?.entries.find(({ id }) => id === first))
  const kind = deskKinds.find((each) => each === entry?.kind)
  const networks = useDeskState(({ page }) => networksOf(page, ids))
  const { house } = useDeskTools()
  const address = useStore(house.store, (state) => state.journalAddress)
  const columns = useRef<HTMLDivElement>(null)
  const [isLooking, setLooking] = useState(false)
  const [isListing, setListing] = useState(false)

  const fitting = useMemo(() => fittingTargets(kind), [kind])
  const begun = useMemo(
    () => firstChoices({ fitting, networks, last, address }),
    [fitting, networks, last, address],
  )
  const [choices, setChoices] = useState<BundleChoices>(begun)
  const { targets, options, form, isEmbargoNamed } = choices
  const asked = useMemo(() => askedOptions(targets, options), [targets, options])

  const { preview, refusal, isOfThese } = useExportPreview({ ids, targets, options: asked })
  const { isWorking, made, trouble, make } = useBundleMaking()
  const findings = preview?.findings ?? []
  const hasErrors = findings.some(isStandingError)
  const wrong = refusal?.kind === 'export-option' ? refusal : null

  function change(part: Partial<BundleChoices>): void {
    setChoices((before) => ({ ...before, ...part }))
  }

  function makeOrSayWhyNot(): void {
    if (refusal !== null) showReason(columns.current, wrong?.option ?? null)
    else void make({ ids, targets, options: asked, form, isForced: hasErrors, isEmbargoNamed })
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
          <BundleWays
            form={form}
            isNothingChosen={targets.length === 0}
            isWorking={isWorking}
            isReady={preview !== null || refusal !== null}
            hasErrors={hasErrors}
            onForm={(next) => change({ form: next })}
            onLook={() => setLooking(true)}
            onMake={makeOrSayWhyNot}
            onClose={onClose}
          />
        ) : (
          <MadeWays made={made} onClose={onClose} />
        )
      }
    >
      {isLooking ? (
        <PreviewSheet
          ids={ids}
          targets={targets}
          options={asked}
          onClose={() => setLooking(false)}
        />
      ) : null}
      {isListing ? <SentSheet id={only} onClose={() => setListing(false)} /> : null}
      <div ref={columns} className={styles['columns']}>
        <div className={styles['side']}>
          <PresetChoice
            fitting={fitting}
            last={last === null ? null : keptOf(begun, address)}
            choices={keptOf(choices, address)}
            onChoose={(kept) =>
              setChoices({ ...kept, options: withAddress(kept.options, address) })
            }
          />
          <TargetChoice
            fitting={fitting}
            chosen={targets}
            losses={isOfThese && preview !== null ? preview.losses : null}
            onChange={(chosen) => change({ targets: chosen })}
          />
          <TargetOptions
            targets={targets}
            options={options}
            wrong={wrong}
            onChange={(typed) => change({ options: typed })}
          />
          {findings.some(({ rule }) => rule === 'embargo') ? (
            <div className={styles['embargo']}>
              <TickBox
                isSelected={isEmbargoNamed}
                onChange={(isNamed) => change({ isEmbargoNamed: isNamed })}
              >
                Put the embargo into the name
              </TickBox>
            </div>
          ) : null}
          <div className={styles['sent']}>
            <Button look="link" onPress={() => setListing(true)}>
              <History aria-hidden />
              Sent before…
            </Button>
          </div>
        </div>
        <PublishReport
          ids={ids}
          targets={targets}
          preview={preview}
          isOfThese={isOfThese}
          reason={trouble ?? (refusal === null ? null : exportFailureSentence(refusal))}
        />
      </div>
    </SheetDialog>
  )
}

/** Without the options that no chosen target asks for. */
function keptOf(
  { targets, options, ...others }: BundleChoices,
  address: string | null,
): BundleChoices {
  return { ...others, targets, options: withoutAddress(askedOptions(targets, options), address) }
}

/** Brings the field that something is wrong with, or else the reason, into view. */
function showReason(sheet: HTMLElement | null, option: ExportOptionName | null): void {
  const field = sheet?.querySelector<HTMLElement>(`[data-option="${option}"]`)
  const place = field ?? sheet?.querySelector<HTMLElement>('[data-reason]')
  place?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, button')?.focus()
}

/** Where the thread on the page goes; nothing for other records. */
function networksOf(page: Page | null, ids: readonly RecordId[]): readonly Network[] {
  if (page?.kind !== 'thread') return noNetworks
  const { record } = page.open.store.getState()
  return ids.includes(record.id) ? record.networks : noNetworks
}

const noNetworks: readonly Network[] = []
