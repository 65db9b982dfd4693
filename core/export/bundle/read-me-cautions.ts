import { counted } from '../../counted.ts'
import { type Finding, isStandingError } from '../../finding.ts'
import { type FindingGroup, findingGroups, groupSentence } from '../../preflight/finding-group.ts'
import { summaryOnlySentences } from '../../preflight/summary-only.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import type { Target } from '../target.ts'

/** Whether a bundle can be published as it is: nothing was forced, nothing is unfinished, and every text is there. */
export function isReadyToPublish(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => isStandingError(finding) || isUnfinished(finding))
}

/** What was let stand and must be known before anything is published. */
export function cautionsMarkup(findings: readonly Finding[], targets: readonly Target[]): Markup {
  const errors = findings.filter(isStandingError)
  return markup`${errors.length === 0 ? nothing : errorsMarkup(errors)}${unfinishedMarkup(findings.filter(isUnfinished), targets)}`
}

function errorsMarkup(errors: readonly Finding[]): Markup {
  return markup`<div class="summary-only caution">
<p>Preflight found errors, and the bundle was made all the same. <a href="#preflight">Look at them</a> before you publish.</p>
<ul>
${findingGroups(errors).map((group) => markup`<li>${asSentence(groupSentence(group))}</li>\n`)}</ul>
</div>
`
}

function unfinishedMarkup(findings: readonly Finding[], targets: readonly Target[]): Markup {
  const summaries = new Set(findings.filter(isSummaryOnly).map(({ record }) => record)).size
  const unready = findingGroups(findings.filter((finding) => !isSummaryOnly(finding)))
  const sentences = [
    ...(summaries === 0 ? [] : [summarySentence(summaries), ...summaryOnlySentences(targets)]),
    ...unready.map(unreadySentence),
    ...(unready.length === 0 ? [] : ['Ask whoever sent this bundle before you publish it.']),
  ]
  return sentences.length === 0
    ? nothing
    : markup`<p class="summary-only caution">${sentences.join(' ')}</p>\n`
}

function summarySentence(count: number): string {
  return count === 1
    ? 'One piece has a summary only: its full text is not in this bundle.'
    : `${counted(count, 'piece')} have a summary only: their full texts are not in this bundle.`
}

/** A sentence that follows a title elsewhere stands by itself here. */
function unreadySentence(group: FindingGroup): string {
  const [{ rule }, ...others] = group
  return rule === 'changed-since-approval' && others.length === 0
    ? 'Something was changed since it was approved.'
    : asSentence(groupSentence(group))
}

/** Several are named by their number, without a full stop. */
function asSentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`
}

function isUnfinished(finding: Finding): boolean {
  return isSummaryOnly(finding) || (unreadyRules.has(finding.rule) && finding.waiver === null)
}

function isSummaryOnly({ rule }: Finding): boolean {
  return rule === 'body-empty'
}

const unreadyRules = new Set([
  'article-unready',
  'edition-article-unready',
  'changed-since-approval',
  'post-missing',
])
