import { articleSource, type SourceForm } from '../core/export/article-source.ts'
import type { ExportFailure } from '../core/export/export-failure.ts'
import { exportRecords } from '../core/export/export-records.ts'
import type { ExportSource } from '../core/export/export-source.ts'
import type { PreviewPage } from '../core/export/preview-page.ts'
import type { Finding } from '../core/finding.ts'
import type { LibraryFailure } from '../core/library-failure.ts'
import { type DeskRecord, recordTitle } from '../core/library-record.ts'
import { checkRecords, fixFindings } from '../core/preflight/check-records.ts'
import type { RecordId } from '../core/record-id.ts'
import { type Result, success } from '../core/result.ts'
import { slugify } from '../core/slug.ts'
import type { Timestamp } from '../core/timestamp.ts'
import type {
  BundleOrder,
  ExportPlan,
  ExportPreview,
  FixWish,
  MadeBundle,
} from '../preload/contract.ts'
import type { ExportLook } from './export-look.ts'
import { type FittedSource, fitPictures } from './export/fit-pictures.ts'
import { makeBundle } from './export/make-bundle.ts'
import type { Print } from './export/print-files.ts'
import { readExportSource } from './export/read-export-source.ts'
import type { Library } from './library/library.ts'
import type { Machine } from './machine.ts'
import type { PictureWorkshop } from './pictures/picture-workshop.ts'

/** Checks and bundles for the window, which never names a path. */
export interface ExportDesk {
  readonly check: (ids: readonly RecordId[]) => Promise<Result<readonly Finding[], LibraryFailure>>
  /** The record as it would be without the findings. */
  readonly fix: (wish: FixWish) => Promise<Result<DeskRecord, LibraryFailure>>
  readonly preview: (plan: ExportPlan) => Promise<Result<ExportPreview, ExportFailure>>
  /** Null for what is no article. */
  readonly source: (
    id: RecordId,
    form: SourceForm,
  ) => Promise<Result<string | null, LibraryFailure>>
  /** What one target would make, for the window to look at. */
  readonly look: (plan: ExportPlan) => Promise<Result<readonly PreviewPage[], ExportFailure>>
  /** Asks where to; null when no place was chosen. */
  readonly make: (order: BundleOrder) => Promise<Result<MadeBundle | null, ExportFailure>>
  /** Shows the bundle that was made last. */
  readonly showLast: () => void
}

export function createExportDesk({
  library,
  machine,
  print,
  look,
  workshop,
  clock,
}: {
  library: () => Library
  machine: Machine
  print: Print | null
  look: ExportLook
  workshop: PictureWorkshop
  clock: () => Timestamp
}): ExportDesk {
  let last: string | undefined

  function fitted(
    source: ExportSource,
    { targets, options }: Pick<ExportPlan, 'targets' | 'options'>,
  ): Promise<FittedSource> {
    return fitPictures(source, {
      targets,
      options,
      workshop,
      readMedia: (id) => library().readMedia(id),
    })
  }

  return {
    async check(ids) {
      const read = await readExportSource(library(), ids)
      return read.ok
        ? success(checkRecords(read.value.source, { targets: [], now: clock() }))
        : read
    },
    async fix({ record, targets, findings }) {
      const read = await readExportSource(library(), [record.id])
      if (!read.ok) return read
      const occasion = { targets, now: clock() }
      return success(fixFindings(record, findings, { source: read.value.source, occasion }))
    },
    async preview({ ids, targets, options }) {
      const read = await readExportSource(library(), ids)
      if (!read.ok) return read
      const { source } = await fitted(read.value.source, { targets, options })
      const findings = checkRecords(source, { targets, now: clock() })
      if (targets.length === 0) return success({ findings, losses: [] })
      const exported = exportRecords({ source, targets, options })
      return exported.ok ? success({ findings, losses: exported.value.losses }) : exported
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
      const { source, readMedia } = await fitted(read.value.source, { targets, options })
      const exported = exportRecords({ source, targets, options })
      return exported.ok ? success(look.show(exported.value.files, readMedia)) : exported
    },
    async make({ ids, targets, options, form, isForced }) {
      const out = await machine.chooseBundlePlace({ name: await bundleName(library(), ids), form })
      if (out === null) return success(null)
      const made = await makeBundle({
        library: library(),
        ids,
        targets,
        options,
        out,
        force: isForced,
        now: clock(),
        print,
        workshop,
      })
      if (!made.ok) return made
      last = made.value.out
      return success({ path: made.value.out, files: made.value.files.length })
    },
    showLast() {
      if (last !== undefined) machine.showFile(last)
    },
  }
}

async function bundleName(library: Library, ids: readonly RecordId[]): Promise<string> {
  const [first] = ids
  const read = first === undefined ? null : await library.read(first)
  return slugify(read?.ok === true ? recordTitle(read.value.record) : 'bundle')
}
