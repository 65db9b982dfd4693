import { type Finding, isStandingError } from '../finding.ts'
import { failureSentence, type LibraryFailure } from '../library/library-failure.ts'
import { type DeskKind, kindWords, untitled } from '../library/library-record.ts'
import type { RecordId } from '../library/record-id.ts'
import type { ExportOptionName } from './export-option.ts'
import { type Target, targetKinds, targetName } from './target.ts'

/** Why a bundle was not made; the destination is as it was. */
export type ExportFailure =
  | LibraryFailure
  | { readonly kind: 'nothing-chosen' }
  | TargetRefusal
  | TemplateRefusal
  | ExportOptionFailure
  | { readonly kind: 'bluesky-options'; readonly reason: string }
  | NoPrinter
  | DesignFailure
  /** Somebody stopped it. */
  | ExportStopped
  /** The program is wrong somewhere. */
  | { readonly kind: 'export-fault'; readonly reason: string }
  /** The memory that an export may take holds no bundle of this size. */
  | { readonly kind: 'export-too-large' }
  | ErrorsRemain
  | { readonly kind: 'destination-taken'; readonly path: string; readonly reason: string }
  /** The folder that the bundle would stand in is not there. */
  | { readonly kind: 'destination-nowhere'; readonly path: string; readonly folder: string }

/** An option that is missing or that can't be met. */
export interface ExportOptionFailure {
  readonly kind: 'export-option'
  readonly option: ExportOptionName
  /** A sentence. */
  readonly reason: string
}

/** Records of a kind that a target is not made from. */
export interface TargetRefusal {
  readonly kind: 'target-refuses'
  /** Never empty. */
  readonly refused: readonly RefusedRecord[]
}

/** New articles begin with a template; only another desk takes it as it is. */
export interface TemplateRefusal {
  readonly kind: 'template-chosen'
  /** Never empty; a title may be. */
  readonly titles: readonly string[]
}

export interface RefusedRecord {
  readonly target: Target
  readonly record: RecordId
  readonly recordKind: DeskKind
  /** May be empty. */
  readonly title: string
}

/** What the library has of a design can't be used. */
export interface DesignFailure {
  readonly kind: 'design'
  /** A sentence. */
  readonly reason: string
}

/** The command line that runs without Electron has nothing to print with. */
export interface NoPrinter {
  readonly kind: 'no-printer'
}

export interface ExportStopped {
  readonly kind: 'export-stopped'
}

/** Preflight found errors, and the export was not forced. */
export interface ErrorsRemain {
  readonly kind: 'errors-remain'
  /** All findings, errors among them. */
  readonly findings: readonly Finding[]
}

/** One sentence for people, the same in the window and on the command line. */
export function exportFailureSentence(failure: ExportFailure): string {
  switch (failure.kind) {
    case 'nothing-chosen':
      return 'Nothing was chosen for the bundle. Choose an article, a thread, an edition or a person.'
    case 'target-refuses':
      return refusalSentence(failure)
    case 'template-chosen':
      return templateSentence(failure)
    case 'export-option':
    case 'bluesky-options':
    case 'design':
      return failure.reason
    case 'no-printer':
      return 'A PDF is printed by the desk: make it in the window, or on the command line of the packaged program.'
    case 'export-stopped':
      return 'The bundle was not made: it was stopped. What stood at its place is as it was.'
    case 'export-fault':
      return `The bundle was not made, because of a fault in Copydesk (${failure.reason}). What stood at its place is as it was.`
    case 'export-too-large':
      return 'The bundle was not made: it takes more memory than an export may have. Make several bundles of fewer pieces or for fewer targets. What stood at its place is as it was.'
    case 'errors-remain': {
      const count = failure.findings.filter(isStandingError).length
      return count === 1
        ? 'One error must be mended before the bundle is made.'
        : `${count} errors must be mended before the bundle is made.`
    }
    case 'destination-taken':
      return `${failure.path} was left as it is: ${failure.reason} Choose another place.`
    case 'destination-nowhere':
      return `${failure.path} can’t be made: the folder ${failure.folder} is not there. Make it first, or choose another place.`
    case 'not-a-library':
    case 'folder-taken':
    case 'newer-library':
    case 'not-migrated':
    case 'read-only':
    case 'record-missing':
    case 'version-missing':
    case 'stale-revision':
    case 'record-too-deep':
    case 'record-too-large':
    case 'damaged-file':
    case 'busy':
      return failureSentence(failure)
    case 'disk':
      return failure.code === 'ENOSPC' || failure.code === 'EDQUOT'
        ? `The bundle was not made: the disk is full on which ${failure.path} would stand. Make room there, or choose another place; what stood there is as it was.`
        : failureSentence(failure)
  }
}

function templateSentence({ titles }: TemplateRefusal): string {
  const named = listed(
    titles.map((title) => `“${title || untitled('article')}”`),
    'and',
  )
  return titles.length === 1
    ? `${named} is a template, which is never published. Begin an article with it, or make an article of the template.`
    : `${named} are templates, which are never published. Begin articles with them, or make articles of the templates.`
}

function refusalSentence({ refused }: TargetRefusal): string {
  const targets = [...new Set(refused.map(({ target }) => target))]
  return targets
    .map((target) => {
      const records = refused.filter((each) => each.target === target)
      const kinds = [...new Set(records.map(({ recordKind }) => kindPlural(recordKind)))]
      const titles = records.map(({ title, recordKind }) => title || untitled(recordKind))
      const takes = listed(targetKinds(target).map(kindPlural), 'and')
      return `${targetName(target)} takes ${takes}, not ${listed(kinds, 'or')} (“${titles.join('”, “')}”).`
    })
    .join(' ')
}

function kindPlural(kind: DeskKind): string {
  return kindWords(kind)[1]
}

function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`
}
