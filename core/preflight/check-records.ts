import type { Article } from '../article/article.ts'
import { finalDocument } from '../document/final-document.ts'
import type { Edition } from '../edition/edition.ts'
import type { ExportSource } from '../export/export-source.ts'
import { listedArticles } from '../export/site/site.ts'
import type { Finding } from '../finding.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { Author } from '../people/author.ts'
import { allSteps, type Steps } from '../steps.ts'
import type { Thread } from '../thread/thread.ts'
import { applyRules, type Found } from './apply-rules.ts'
import { approvalRules } from './approval-rules.ts'
import { articleLinkRules } from './article-links.ts'
import { articlePictureRules } from './article-pictures.ts'
import { articleRules } from './article-rules.ts'
import { authorRules } from './author-rules.ts'
import { dashRules } from './dash-rules.ts'
import { dateRules } from './date-rules.ts'
import { editionRules } from './edition-rules.ts'
import { excerptRules } from './excerpt-rules.ts'
import { ghostRules } from './ghost-rules.ts'
import { headingRules } from './heading-rules.ts'
import { houseStyleRules } from './house-style-rules.ts'
import { journalLanguageRules, languageRules } from './language-rules.ts'
import { mailPictureRules, postPictureRules } from './picture-address-rules.ts'
import { pictureFitRules } from './picture-fit-rules.ts'
import { pictureRightsRules } from './picture-rights.ts'
import { presentationRules } from './presentation-rules.ts'
import { readinessRules } from './readiness-rules.ts'
import { reviewRules } from './review-rules.ts'
import type { Occasion, Rule } from './rule.ts'
import { threadManners } from './thread-manners.ts'
import { threadNetworkRules } from './thread-networks.ts'
import { threadNumberRules } from './thread-numbers.ts'
import { threadRules } from './thread-rules.ts'
import { titleRules } from './title-rules.ts'
import { wordingRules } from './wording-rules.ts'

/**
 * Everything that preflight finds in what was chosen, and in the articles of chosen editions. Templates are
 * unfinished by nature and never published, so nothing is looked for in them.
 * The same source and occasion give the same findings in the same order; each record is looked at once.
 */
export function checkRecords(source: ExportSource, occasion: Occasion): readonly Finding[] {
  return allSteps(checkSteps(source, occasion))
}

/** The same, record by record and rule by rule. */
export function* checkSteps(source: ExportSource, occasion: Occasion): Steps<readonly Finding[]> {
  const records = source.chosen.flatMap((record): readonly DeskRecord[] =>
    record.kind === 'edition' ? [record, ...listedArticles(record, source)] : [record],
  )
  const once = new Map(records.map((record) => [record.id, record]))
  const findings: Finding[] = []
  for (const record of once.values()) {
    const found = yield* foundIn(record, { source, occasion })
    findings.push(...found.map(({ finding }) => finding))
  }
  return source.isAltTextRequired ? findings : findings.map(softened)
}

/**
 * The record with the findings taken away that have a fix, as far as they are still there; the record itself where
 * none is. Each fix is made in what the one before it made.
 */
export function fixFindings(
  record: DeskRecord,
  findings: readonly Pick<Finding, 'rule' | 'about'>[],
  setting: CheckSetting,
): DeskRecord {
  return findings.reduce((before, wanted) => fixOne(before, wanted, setting), record)
}

export interface CheckSetting {
  readonly source: ExportSource
  readonly occasion: Occasion
}

function fixOne(
  record: DeskRecord,
  { rule, about }: Pick<Finding, 'rule' | 'about'>,
  setting: CheckSetting,
): DeskRecord {
  const found = allSteps(foundIn(record, setting)).filter(({ finding }) => finding.rule === rule)
  // A fix before this one may have changed what stands around: the rule still finds the same thing.
  const wanted =
    found.find(({ finding }) => finding.about === about) ??
    found.find(({ finding, fix }) => finding.waiver === null && fix !== null)
  return wanted?.fix?.() ?? record
}

/** Where the house does not require alt text, a missing one stops nothing. */
function softened(finding: Finding): Finding {
  return altRules.has(finding.rule) ? { ...finding, severity: 'warning' } : finding
}

const altRules = new Set(['alt-missing', 'post-alt-missing'])

/** A finding and the record without it, where it has a fix. */
interface FixableFinding {
  readonly finding: Finding
  /** Null where somebody has to write. */
  readonly fix: (() => DeskRecord) | null
}

/** What preflight finds in one record; the source holds what the record refers to. */
function* foundIn(record: DeskRecord, setting: CheckSetting): Steps<readonly FixableFinding[]> {
  switch (record.kind) {
    case 'article': {
      if (record.isTemplate) return []
      const final = { ...record, body: finalDocument(record.body) }
      return [
        ...fixable(record, yield* applyRules(articleRuleBook, final, setting)),
        ...fixable(record, yield* applyRules(reviewRules, record, setting)),
        ...fixable(record, yield* applyRules(approvalRules<Article>(), record, setting)),
      ]
    }
    case 'author':
      return fixable(record, yield* applyRules(authorRuleBook, record, setting))
    case 'edition':
      return fixable(record, yield* applyRules(editionRuleBook, record, setting))
    case 'thread':
      return fixable(record, yield* applyRules(threadRuleBook, record, setting))
  }
}

function fixable<R extends DeskRecord>(
  record: R,
  found: readonly Found<R>[],
): readonly FixableFinding[] {
  return found.map(({ finding, fix }) => ({
    finding,
    fix: fix === null ? null : () => fix.make(record, finding.place),
  }))
}

const articleRuleBook: readonly Rule<Article>[] = [
  ...articleRules,
  ...excerptRules,
  ...headingRules,
  ...articlePictureRules,
  ...pictureRightsRules,
  ...articleLinkRules,
  ...wordingRules,
  ...dashRules,
  ...presentationRules,
  ...titleRules,
  ...readinessRules,
  ...dateRules,
  ...languageRules<Article>(),
  ...houseStyleRules,
  ...ghostRules,
  ...postPictureRules,
  ...mailPictureRules<Article>(),
]

const authorRuleBook: readonly Rule<Author>[] = [...authorRules, ...approvalRules<Author>()]

const editionRuleBook: readonly Rule<Edition>[] = [
  ...editionRules,
  ...journalLanguageRules,
  ...mailPictureRules<Edition>(),
  ...approvalRules<Edition>(),
]

const threadRuleBook: readonly Rule<Thread>[] = [
  ...threadRules,
  ...languageRules<Thread>(),
  ...pictureFitRules,
  ...threadNetworkRules,
  ...threadNumberRules,
  ...threadManners,
  ...approvalRules<Thread>(),
]
