import type { Finding, Severity } from '../../finding.ts'
import type { AnyId } from '../../library/record-id.ts'
import { type FindingGroup, findingGroups, groupSentence } from '../../preflight/finding-group.ts'
import type { RecordLoss } from '../export-losses.ts'
import { mappedMarkup, type Markup, markup, markupPieces, nothing } from '../markup.ts'
import { targetName } from '../target.ts'
import { english } from '../words/english.ts'
import { receiverAdvice, receiverMark } from './receiver-advice.ts'

/** What each record is called. */
export type RecordTitles = ReadonlyMap<AnyId, string>

/** What preflight found: what must be mended in sight, the rest folded behind its number. */
export function* findingsMarkup(
  findings: readonly Finding[],
  titles: RecordTitles,
): Iterable<Markup> {
  yield markup`<section id="preflight">\n<h2>Preflight</h2>\n`
  yield findings.length === 0
    ? markup`<p>Nothing was found.</p>\n`
    : markup`<p>What was found before this bundle was made. Where something must be mended, ask whoever sent it to you for a new one: the advice below is for them, unless it begins with “${receiverMark}”.</p>\n`
  const standing = findings.filter(({ waiver }) => waiver === null)
  const severities: readonly Severity[] = ['error', 'warning', 'note']
  for (const severity of severities) {
    const own = standing.filter((finding) => finding.severity === severity)
    yield* partMarkup(severityTitle(severity), own, titles)
  }
  const waived = findings.filter(({ waiver }) => waiver !== null)
  yield* partMarkup('Let stand on purpose', waived, titles)
  yield markup`</section>\n`
}

function partMarkup(
  title: string,
  findings: readonly Finding[],
  titles: RecordTitles,
): Iterable<Markup> {
  if (findings.length === 0) return []
  const open = findings.some(isInTheWay) ? markup` open` : nothing
  return markupPieces`<details class="part"${open}><summary>${title} <span>${findings.length}</span></summary>
<ul class="findings">
${groupsMarkup(findings, titles)}</ul>
</details>
`
}

function isInTheWay({ severity, waiver }: Finding): boolean {
  return severity === 'error' && waiver === null
}

function* groupsMarkup(findings: readonly Finding[], titles: RecordTitles): Iterable<Markup> {
  for (const group of findingGroups(findings)) yield* groupMarkup(group, titles)
}

function groupMarkup(group: FindingGroup, titles: RecordTitles): Iterable<Markup> {
  const [first, ...others] = group
  const why = first.waiver === null ? receiverAdvice(first) : waiverText(first.waiver)
  return others.length === 0
    ? markupPieces`<li>${findingMarkup(first, titles)}<small>${why}</small></li>\n`
    : markupPieces`<li>${groupSentence(group)}<small>${why}</small><details><summary>${group.length} places</summary>
<ul>
${mappedMarkup(group, (finding) => markup`<li>${findingMarkup(finding, titles)}</li>\n`)}</ul>
</details></li>\n`
}

function findingMarkup({ record, message }: Finding, titles: RecordTitles): Markup {
  return markup`<strong>${titleOf(record, titles)}</strong> ${message}`
}

function waiverText({ reason, by, at }: NonNullable<Finding['waiver']>): string {
  return `${reason} (${by || 'somebody'}, ${english.date(at)})`
}

function severityTitle(severity: Severity): string {
  switch (severity) {
    case 'error':
      return 'Must be mended'
    case 'warning':
      return 'Worth a look'
    case 'note':
      return 'Good to know'
  }
}

/** What could not come along: each thing once, with the targets, folded behind its number. */
export function lossesMarkup(
  losses: readonly RecordLoss[],
  titles: RecordTitles,
): Iterable<Markup> {
  const kinds = [...Map.groupBy(losses, ({ what, why }) => `${what}\n${why}`).values()]
  return kinds.length === 0
    ? []
    : markupPieces`<h2>What could not come along</h2>
<details class="part"><summary>${kinds.length === 1 ? 'One thing' : `${kinds.length} things`}, with the forms that can’t carry them</summary>
<ul class="findings">
${kindsMarkup(kinds, titles)}</ul>
</details>
`
}

function* kindsMarkup(
  kinds: readonly (readonly RecordLoss[])[],
  titles: RecordTitles,
): Iterable<Markup> {
  for (const kind of kinds) yield* lossMarkup(kind, titles)
}

function lossMarkup(kind: readonly RecordLoss[], titles: RecordTitles): Iterable<Markup> {
  const [first] = kind
  if (first === undefined) return []
  const makers = [...new Set(kind.map(({ target }) => targetName(target)))].join(', ')
  const pieces = [...new Set(kind.map(({ record }) => titleOf(record, titles)))]
  if (pieces.length === 1) {
    return markupPieces`<li>${first.what} (${pieces[0] ?? ''}, ${makers})<small>${first.why}</small></li>\n`
  }
  return markupPieces`<li>${first.what} (${makers})<small>${first.why}</small><details><summary>In ${pieces.length} pieces</summary>
<ul>
${mappedMarkup(pieces, (piece) => markup`<li>${piece}</li>\n`)}</ul>
</details></li>\n`
}

function titleOf(id: AnyId, titles: RecordTitles): string {
  return titles.get(id) ?? 'A record'
}
