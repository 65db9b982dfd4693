import path from 'node:path'

import { articleSource, type SourceForm } from '../core/export/article-source.ts'
import { type BundleChoices, choicesOfSent } from '../core/export/bundle/bundle-choices.ts'
import { bundleName } from '../core/export/bundle/bundle-name.ts'
import type { ChangedSince } from '../core/export/bundle/changed-since.ts'
import { latestEmbargo } from '../core/export/bundle/manifest.ts'
import { recordApprovals } from '../core/export/bundle/record-approvals.ts'
import type { SentBundle } from '../core/export/bundle/sent-bundle.ts'
import type { ExportActivity } from '../core/export/export-activity.ts'
import type { ExportFailure } from '../core/export/export-failure.ts'
import type { ExportSource } from '../core/export/export-source.ts'
import { titledPages } from '../core/export/preview/page-titles.ts'
import type { PreviewPage } from '../core/export/preview/preview-page.ts'
import type { Target } from '../core/export/target.ts'
import type { Finding } from '../core/finding.ts'
import type { LibraryFailure } from '../core/library/library-failure.ts'
import { type DeskRecord, recordTitle } from '../core/library/library-record.ts'
import type { AnyId, RecordId } from '../core/library/record-id.ts'
import { recordName } from '../core/library/shown-title.ts'
import { checkSteps, fixFindings } from '../core/preflight/check-records.ts'
import { type WorstFinding, worstFindings } from '../core/preflight/worst-findings.ts'
import { failure, type Result, success } from '../core/result.ts'
import type { Timestamp } from '../core/timestamp.ts'
import type { FixWish } from '../preload/contract/check-calls.ts'
import type {
  BundleOrder,
  ExportPlan,
  ExportPreview,
  MadeBundle,
  SecondMaking,
} from '../preload/contract/export-calls.ts'
import type { ExportLook } from './export-look.ts'
import { createExportQueue } from './export-queue.ts'
import type { BundlePress } from './export/bundle-press.ts'
import { compareSent, sentOrder } from './export/compare-sent.ts'
import { exportInTurns } from './export/export-in-turns.ts'
import type { Print } from './export/file-bytes.ts'
import { findNeighbours } from './export/find-neighbours.ts'
import { type FittedSource, fitPictures } from './export/fit-pictures.ts'
import { freePlace, isTaken } from './export/free-place.ts'
import { inTurns } from './export/in-turns.ts'
import { readExportSource, readWholeRecords } from './export/read-export-source.ts'
import { latestSentBundle, sentBundles } from './export/sent-bundles.ts'
import type { Library } from './library/library.ts'
import type { Machine } from './machine.ts'
import type { PersonHere } from './person-here.ts'
import type { PictureWorkshop } from './pictures/picture-workshop.ts'

/** Checks and bundles for the window, which never names a path. */
export interface ExportDesk {
  readonly check: (ids: readonly RecordId[]) => Promise<Result<readonly Finding[], LibraryFailure>>
  /** The record as it would be without the findings. */
  readonly fix: (wish: FixWish) => Promise<Result<DeskRecord, LibraryFailure>>
  readonly worst: (
    ids: readonly RecordId[],
  ) => Promise<Result<readonly WorstFinding[], LibraryFailure>>
  readonly preview: (plan: ExportPlan) => Promise<Result<ExportPreview, ExportFailure>>
  /** Null for what is no article. */
  readonly source: (
    id: RecordId,
    form: SourceForm,
  ) => Promise<Result<string | null, LibraryFailure>>
  /** What one target would make, for the window to look at. */
  readonly look: (plan: ExportPlan) => Promise<Result<readonly PreviewPage[], ExportFailure>>
  /** Asks where to, and makes it in its turn; null when no place was chosen. */
  readonly make: (order: BundleOrder) => Promise<Result<MadeBundle | null, ExportFailure>>
  /** The same choices once more, at the same place or beside it. */
  readonly makeAgain: (making: SecondMaking) => Promise<Result<MadeBundle | null, ExportFailure>>
  /** Whether something stands where the bundle was put. */
  readonly isStanding: (sent: RecordId) => Promise<boolean>
  /** What was chosen in the window when these very records were published last. */
  readonly last: (ids: readonly RecordId[]) => Promise<BundleChoices | null>
  /** Ends what is being made and what waits. */
  readonly stop: () => void
  /** The bundles that were made, of one record where it is named, the latest first. */
  readonly sent: (record: RecordId | null) => Promise<Result<readonly SentBundle[], LibraryFailure>>
  /** What changed since a bundle was made. */
  readonly compare: (sent: RecordId) => Promise<Result<ChangedSince | null, ExportFailure>>
  /** Shows a bundle in the system's file manager. */
  readonly show: (sent: RecordId) => Promise<void>
  /** Gives a bundle to the drag that has just begun in the window. */
  readonly drag: (sent: RecordId) => Promise<void>
}

export function createExportDesk({
  library,
  machine,
  print,
  look,
  workshop,
  press,
  personHere,
  clock,
  newId,
  tell,
}: {
  library: () => Library
  machine: Machine
  print: Print | null
  look: ExportLook
  workshop: PictureWorkshop
  press: BundlePress
  personHere: PersonHere
  clock: () => Timestamp
  newId: () => RecordId
  tell: (activity: ExportActivity) => void
}): ExportDesk {
  const queue = createExportQueue(tell)
  /** Ends when other choices are looked at: nobody waits for what these would make. */
  let previewing = new AbortController()

  /** With the copies of pictures alone of which something is said, so that nobody waits for the others. */
  function looked(
    source: ExportSource,
    { targets, options }: Pick<ExportPlan, 'targets' | 'options'>,
    signal?: AbortSignal,
  ): Promise<FittedSource> {
    return fitPictures(source, {
      targets: targets.filter((target) => isFitSaid(target, source)),
      options,
      workshop,
      readMedia: (id) => library().readMedia(id),
      signal,
    })
  }

  return {
    async check(ids) {
      const read = await readExportSource(library(), ids)
      if (!read.ok) return read
      // The keys of whoever writes on pass through this process.
      const steps = checkSteps(read.value.source, { targets: [], options: {}, now: clock() })
      return success((await inTurns(steps, undefined)) ?? [])
    },
    async fix({ record, targets, findings }) {
      const read = await readExportSource(library(), [record.id])
      if (!read.ok) return read
      const occasion = { targets, options: {}, now: clock() }
      return success(fixFindings(record, findings, { source: read.value.source, occasion }))
    },
    async worst(ids) {
      const read = await readWholeRecords(library(), ids)
      return read.ok
        ? success(worstFindings(read.value.source, { targets: [], options: {}, now: clock() }))
        : read
    },
    async preview({ ids, targets, options }) {
      previewing.abort()
      previewing = new AbortController()
      const { signal } = previewing
      const read = await readExportSource(library(), ids, signal)
      if (!read.ok) return read
      const { source } = await looked(read.value.source, { targets, options }, signal)
      const occasion = { targets, options, now: clock() }
      const found = await inTurns(checkSteps(source, occasion), signal)
      if (found === null) return failure({ kind: 'export-stopped' })
      const neighbours = await findNeighbours(library().folder, { source, occasion })
      const findings = [...found, ...neighbours]
      const approvals = recordApprovals(source)
      if (targets.length === 0) return success({ findings, losses: [], approvals })
      const exported = await exportInTurns({ source, targets, options }, { signal })
      return exported.ok
        ? success({ findings, losses: exported.value.losses, approvals })
        : exported
    },
    async source(id, form) {
      const read = await readExportSource(library(), [id])
      if (!read.ok) return read
      const { source } = read.value
      const [record] = source.chosen
      return success(record?.kind === 'article' ? articleSource(record, form, source) : null)
    },
    async look({ ids, targets, options }) {
      const read = await readExportSource(library(), ids)
      if (!read.ok) return read
      const { source, readMedia } = await looked(read.value.source, { targets, options })
      const exported = await exportInTurns({ source, targets, options })
      return exported.ok
        ? success(titledPages(look.show(exported.value.files, readMedia), source))
        : exported
    },
    async make(order) {
      const signal = queue.signal()
      const named = await bundleTitle(library(), order.ids)
      const name = bundleName(named.title, order.isEmbargoNamed ? named.embargoUntil : null)
      const out = await machine.chooseBundlePlace({
        name,
        form: order.form,
        folder: await lastFolder(),
      })
      return out === null ? success(null) : queued(order, { out, title: named.title, signal })
    },
    async makeAgain({ sent: id, place }) {
      const signal = queue.signal()
      const sent = await find(id)
      if (sent === null) return success(null)
      const out = place === 'same' ? sent.out : await freePlace(sent.out)
      const { title } = await bundleTitle(library(), sentOrder(sent).ids)
      const order = {
        ...sentOrder(sent),
        isForced: sent.forced,
        isEmbargoNamed: sent.isEmbargoNamed,
      }
      return queued(order, { out, title, signal })
    },
    async isStanding(id) {
      const sent = await find(id)
      return sent !== null && isTaken(sent.out)
    },
    async last(ids) {
      const wanted = new Set<AnyId>(ids)
      const sent = await latestSentBundle(library().folder, ({ madeWith, records }) => {
        const chosen = records.filter(({ chosen: isChosen }) => isChosen)
        return (
          madeWith === 'window' &&
          chosen.length === wanted.size &&
          chosen.every(({ id }) => wanted.has(id))
        )
      })
      return sent === null ? null : choicesOfSent(sent)
    },
    stop: queue.stop,
    sent: (record) => sentBundles(library().folder, record),
    async compare(id) {
      const sent = await find(id)
      if (sent === null) return success(null)
      return compareSent(sent, { library: library(), now: clock(), print, workshop })
    },
    async show(id) {
      const sent = await find(id)
      if (sent !== null) machine.showFile(sent.out)
    },
    async drag(id) {
      const sent = await find(id)
      if (sent !== null) machine.dragFile(sent.out)
    },
  }

  /** Where the last bundle was put, as long as that is there. */
  async function lastFolder(): Promise<string | null> {
    const sent = await latestSentBundle(library().folder, ({ madeWith }) => madeWith === 'window')
    const folder = sent === null ? null : path.dirname(sent.out)
    return folder !== null && (await isTaken(folder)) ? folder : null
  }

  async function find(id: RecordId): Promise<SentBundle | null> {
    const all = await sentBundles(library().folder)
    return all.ok ? (all.value.find((each) => each.id === id) ?? null) : null
  }

  async function queued(
    { ids, targets, options, isForced, isEmbargoNamed }: Omit<BundleOrder, 'form'>,
    {
      out,
      title,
      signal: stopping,
    }: { readonly out: string; readonly title: string; readonly signal: AbortSignal },
  ): Promise<Result<MadeBundle, ExportFailure>> {
    const from = library()
    const sent = newId()
    const by = await personHere()
    const made = await queue.add({
      sent,
      title,
      signal: stopping,
      run: (signal, onProgress) =>
        press.make({
          library: from,
          ids,
          targets,
          options,
          out,
          force: isForced,
          now: clock(),
          note: { id: sent, by, madeWith: 'window', isEmbargoNamed },
          signal,
          onProgress,
        }),
    })
    if (!made.ok) return made
    return success({ sent, path: made.value.out, files: made.value.files.length })
  }
}

/** Copies for pages and mails look as the originals do; of those for mails it is said when they are no WebP any more. */
function isFitSaid(target: Target, { media }: ExportSource): boolean {
  return target === 'newsletter'
    ? [...media.values()].some(({ type }) => type === 'image/webp')
    : target !== 'html'
}

async function bundleTitle(
  library: Library,
  ids: readonly RecordId[],
): Promise<{ readonly title: string; readonly embargoUntil: Timestamp | null }> {
  const read = await readExportSource(library, ids)
  if (!read.ok) return { title: '', embargoUntil: null }
  const [first, ...others] = read.value.source.chosen
  return {
    title:
      first === undefined
        ? ''
        : others.length === 0
          ? recordTitle(first)
          : `${recordName(first)} and ${others.length} more`,
    embargoUntil: latestEmbargo(read.value.source),
  }
}
