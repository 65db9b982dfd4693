import type { Article } from '../article/article.ts'
import type { Edition } from '../edition/edition.ts'
import type { SentBundle } from '../export/bundle/sent-bundle.ts'
import type { ExportSource } from '../export/export-source.ts'
import { hasFrontPage, planSite } from '../export/site/site.ts'
import type { Finding } from '../finding.ts'
import { shownTitle } from '../library/shown-title.ts'
import { allSteps } from '../steps.ts'
import { applyRules } from './apply-rules.ts'
import type { CheckSetting } from './check-records.ts'
import type { Rule, Trouble } from './rule.ts'

/** Whether it speaks of what was made before, and not of the records. */
export function isOfNeighbour({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === neighbourRule
}

const neighbourRule = 'site-same-address'

/**
 * Other websites that were made for the same address and hold what this one does not: each would replace the one
 * before. It is told when a bundle is made and stands in none, for the same records give the same bundle whatever was
 * made before it.
 */
export function neighbourFindings(
  setting: CheckSetting,
  sent: readonly SentBundle[],
): readonly Finding[] {
  const { source, occasion } = setting
  const address = occasion.options['html.address']
  if (address === undefined || !occasion.targets.includes('html')) return []
  if (!hasFrontPage(planSite({ source, extension: 'html', people: 'with-an-edition' }))) return []
  const rules = neighbourRules(leftOut(source, sitesAt(address, sent)), address)
  return tellers(source).flatMap((record) =>
    allSteps(applyRules(rules, record, setting)).map(({ finding }) => finding),
  )
}

type SentRecord = SentBundle['records'][number]

/** Those with pages that the next one replaces: the front page, feeds and sitemap come together. */
function sitesAt(address: string, sent: readonly SentBundle[]): readonly SentBundle[] {
  return sent.filter(({ options, files }) => {
    const former = options['html.address']
    return (
      former !== undefined &&
      isSamePlace(former, address) &&
      files.some(({ path }) => path === 'html/index.html')
    )
  })
}

/** What was chosen then and is not in this one, by the titles that it had last; the notes begin with the latest. */
function leftOut(source: ExportSource, sites: readonly SentBundle[]): readonly SentRecord[] {
  const present = new Set<string>([...source.chosen.map(({ id }) => id), ...source.articles.keys()])
  const former = sites
    .flatMap(({ records }) => records)
    .filter(({ id, chosen }) => chosen && !present.has(id))
  return [
    ...new Map(former.toReversed().map((record) => [record.id, record])).values(),
  ].toReversed()
}

/** Who it is told of: each edition; where there is none, the first article stands for all. */
function tellers({ chosen }: ExportSource): readonly (Edition | Article)[] {
  const editions = chosen.filter((record) => record.kind === 'edition')
  return editions.length > 0
    ? editions
    : chosen.filter((record) => record.kind === 'article').slice(0, 1)
}

function neighbourRules(
  former: readonly SentRecord[],
  address: string,
): readonly Rule<Edition | Article>[] {
  return [
    {
      id: neighbourRule,
      several: 'websites have the address of another',
      severity: 'warning',
      explanation:
        'Copied to the same place, this one replaces its front page, feeds, sitemap and the pages of its people. Give each a folder of its own in the address of the site.',
      find: () => formerTrouble(former, address),
    },
  ]
}

function formerTrouble(former: readonly SentRecord[], address: string): readonly Trouble[] {
  const [first, ...more] = former
  if (first === undefined) return []
  const name = `“${shownTitle(first)}”`
  const names = more.length === 0 ? `${name} was made` : `${name} and ${more.length} more were made`
  return [{ place: { field: 'title' }, message: `${names} for ${address} before.` }]
}

function isSamePlace(one: string, other: string): boolean {
  return one.replace(/\/*$/u, '') === other.replace(/\/*$/u, '')
}
