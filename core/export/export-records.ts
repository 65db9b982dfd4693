import { recordTitle } from '../library/library-record.ts'
import { failure, type Result, success } from '../result.ts'
import { allSteps, type Steps } from '../steps.ts'
import type { BundleFile } from './bundle/bundle-file.ts'
import { docxChanges, exportDocx } from './docx/docx.ts'
import { exportEpub } from './epub/epub.ts'
import type { ExportFailure, RefusedRecord } from './export-failure.ts'
import { pageLosses, type RecordLoss } from './export-losses.ts'
import type { ExportOptionName, ExportOptions } from './export-option.ts'
import type { ExportSource } from './export-source.ts'
import { exportFeeds } from './feeds/feeds.ts'
import { exportGhost } from './ghost/ghost.ts'
import { exportHtml } from './html/html.ts'
import { exportIcml } from './icml/icml.ts'
import { exportJson } from './json.ts'
import { markdownProfiles } from './markdown/markdown-profile.ts'
import { exportMarkdown } from './markdown/markdown.ts'
import { exportNewsletter } from './newsletter/newsletter.ts'
import { optionTrouble } from './option-trouble.ts'
import { exportPdf, pdfFiles } from './pdf/pdf.ts'
import { exportPeople } from './people/people.ts'
import { designTrouble } from './site/site-design.ts'
import { parseColour, siteFaces, sitePapers, type SiteTheme } from './site/site-theme.ts'
import { type Target, targetKinds } from './target.ts'
import { exportText } from './text/text.ts'
import { exportThreads } from './threads/thread-targets.ts'
import { exportWordpress } from './wordpress/wordpress.ts'
import { wordpressMarkups } from './wordpress/wxr-setting.ts'

/** The files that targets make of records, and what these targets can't carry. */
export interface ExportedRecords {
  /** By path; a folder for each target. */
  readonly files: readonly BundleFile[]
  readonly losses: readonly RecordLoss[]
}

/** Makes every target of everything that was chosen; a target that takes another kind refuses. */
export function exportRecords(plan: ExportedPlan): Result<ExportedRecords, ExportFailure> {
  const trouble = whyNotExported(plan)
  if (trouble !== null) return failure(trouble)
  const exported: ExportedRecords[] = []
  for (const target of new Set(plan.targets)) {
    const result = allSteps(exportTarget(target, plan.source, plan.options))
    if (!result.ok) return result
    exported.push(result.value)
  }
  return success(gathered(exported))
}

export interface ExportedPlan {
  readonly source: ExportSource
  readonly targets: readonly Target[]
  readonly options: ExportOptions
}

/** Why nothing is made of this; null when each target can be made in its turn. */
export function whyNotExported({ source, targets, options }: ExportedPlan): ExportFailure | null {
  if (source.chosen.length === 0 || targets.length === 0) return { kind: 'nothing-chosen' }
  const refused = targets.flatMap((target) => refusedRecords(target, source))
  if (refused.length > 0) return { kind: 'target-refuses', refused }
  const templates = source.chosen.flatMap((record) =>
    record.kind === 'article' && record.isTemplate ? [record.headline] : [],
  )
  // Another desk may have the template; no reader may.
  if (templates.length > 0 && targets.some((target) => target !== 'json')) {
    return { kind: 'template-chosen', titles: templates }
  }
  return optionTrouble(options)
}

/** What several targets made, as one. */
export function gathered(exported: readonly ExportedRecords[]): ExportedRecords {
  return {
    files: exported
      .flatMap(({ files }) => files)
      .toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    losses: exported.flatMap(({ losses }) => losses),
  }
}

/** One of them, record by record. */
export function* exportTarget(
  target: Target,
  source: ExportSource,
  options: ExportOptions,
): Steps<Result<ExportedRecords, ExportFailure>> {
  const siteAddress = siteAddressOf(options)
  switch (target) {
    case 'html': {
      const theme = chosenTheme(options)
      const trouble = designTrouble(source.design)
      if (trouble !== null) return failure({ kind: 'design', reason: trouble })
      return success({
        files: exportHtml({ source, siteAddress, theme }),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    }
    case 'newsletter':
      return yield* exportNewsletter(source, options)
    case 'markdown': {
      const profile = chosenValue('markdown.profile', markdownProfiles, options)
      return success({
        files: exportMarkdown(source, profile),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    }
    case 'text':
      return success({
        files: exportText(source),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    case 'docx': {
      const changes = chosenValue('docx.changes', docxChanges, options)
      if (source.wordTemplate === 'unreadable') {
        const reason = 'design/word.docx is no Word file whose styles could be taken.'
        return failure({ kind: 'design', reason })
      }
      return success({
        files: exportDocx(source, changes),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    }
    case 'icml':
      return success({
        files: exportIcml(source),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    case 'pdf': {
      const files = chosenValue('pdf.files', pdfFiles, options)
      return success({
        files: exportPdf(source, files),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    }
    case 'epub':
      return success({
        files: exportEpub(source),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    case 'wordpress': {
      const form = chosenValue('wordpress.markup', wordpressMarkups, options)
      const mediaAddress = options['wordpress.media'] ?? null
      return yield* exportWordpress(source, { siteAddress, mediaAddress, form })
    }
    case 'ghost': {
      const ghost = yield* exportGhost(source)
      const losses = [...(yield* pageLosses({ source, target, siteAddress })), ...ghost.losses]
      return success({ ...ghost, losses })
    }
    case 'people':
      return success(exportPeople(source))
    case 'json':
      return success({
        files: exportJson(source),
        losses: yield* pageLosses({ source, target, siteAddress }),
      })
    case 'feeds':
      return yield* exportFeeds(source, siteAddress)
    case 'bluesky':
    case 'mastodon':
    case 'x':
    case 'threads':
    case 'linkedin':
    case 'schedulers':
    case 'proof':
      return exportThreads(target, source, options)
  }
}

function chosenTheme(options: ExportOptions): SiteTheme {
  return {
    face: chosenValue('html.face', siteFaces, options),
    paper: chosenValue('html.paper', sitePapers, options),
    accent: parseColour(options['html.accent'] ?? ''),
  }
}

/** What was typed for an option that has its values, or the first of them. */
function chosenValue<Value extends string>(
  option: ExportOptionName,
  values: readonly [Value, ...Value[]],
  options: ExportOptions,
): Value {
  return values.find((each) => each === options[option]) ?? values[0]
}

function refusedRecords(target: Target, { chosen }: ExportSource): readonly RefusedRecord[] {
  return chosen
    .filter(({ kind }) => !targetKinds(target).includes(kind))
    .map((record) => ({
      target,
      record: record.id,
      recordKind: record.kind,
      title: recordTitle(record),
    }))
}

function siteAddressOf(options: ExportOptions): string | null {
  return options['html.address'] ?? null
}
