import { finalDocument } from '../document/final-document.ts'
import type { ExportSource } from '../export/export-source.ts'
import { listedArticles } from '../export/site.ts'
import type { Finding } from '../finding.ts'
import type { DeskRecord } from '../library-record.ts'
import { articleLinkRules } from './article-links.ts'
import { articlePictureRules } from './article-pictures.ts'
import { articleRules } from './article-rules.ts'
import { authorRules } from './author-rules.ts'
import { editionRules } from './edition-rules.ts'
import { excerptRules } from './excerpt-rules.ts'
import { headingRules } from './heading-rules.ts'
import { houseStyleRules } from './house-style-rules.ts'
import { pictureFitRules } from './picture-fit-rules.ts'
import { presentationRules } from './presentation-rules.ts'
import { reviewRules } from './review-rules.ts'
import { applyRules } from './rule.ts'
import { threadManners } from './thread-manners.ts'
import { threadNetworkRules } from './thread-networks.ts'
import { threadNumberRules } from './thread-numbers.ts'
import { threadRules } from './thread-rules.ts'
import { wordingRules } from './wording-rules.ts'

/**
 * Everything that preflight finds in what was chosen, and in the articles of chosen editions. Templates are
 * unfinished by nature and never published, so nothing is looked for in them.
 * The same source gives the same findings in the same order; each record is looked at once.
 */
export function checkRecords(source: ExportSource): readonly Finding[] {
  const records = source.chosen.flatMap((record): readonly DeskRecord[] =>
    record.kind === 'edition' ? [record, ...listedArticles(record, source)] : [record],
  )
  const once = new Map(records.map((record) => [record.id, record]))
  const findings = [...once.values()].flatMap((record) => checkRecord(record, source))
  return source.isAltTextRequired ? findings : findings.map(softened)
}

/** Where the house does not require alt text, a missing one stops nothing. */
function softened(finding: Finding): Finding {
  return altRules.has(finding.rule) ? { ...finding, severity: 'warning' } : finding
}

const altRules = new Set(['alt-missing', 'post-alt-missing'])

/** What preflight finds in one record; `source` holds what the record refers to. */
function checkRecord(record: DeskRecord, source: ExportSource): readonly Finding[] {
  switch (record.kind) {
    case 'article':
      if (record.isTemplate) return []
      return [
        ...applyRules(
          [
            ...articleRules,
            ...excerptRules,
            ...headingRules,
            ...articlePictureRules,
            ...articleLinkRules,
            ...wordingRules,
            ...presentationRules,
            ...houseStyleRules,
          ],
          { ...record, body: finalDocument(record.body) },
          source,
        ),
        ...applyRules(reviewRules, record, source),
      ]
    case 'author':
      return applyRules(authorRules, record, source)
    case 'edition':
      return applyRules(editionRules, record, source)
    case 'thread':
      return applyRules(
        [
          ...threadRules,
          ...pictureFitRules,
          ...threadNetworkRules,
          ...threadNumberRules,
          ...threadManners,
        ],
        record,
        source,
      )
  }
}
