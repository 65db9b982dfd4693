import type { Edition } from '../edition/edition.ts'
import type { SentBundle } from '../export/bundle/sent-bundle.ts'
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

const neighbourRule = 'edition-same-address'

/**
 * Other editions whose websites were made for the same address: each would replace the one before. It is told when a
 * bundle is made and stands in none, for the same records give the same bundle whatever was made before it.
 */
export function neighbourFindings(
  setting: CheckSetting,
  sent: readonly SentBundle[],
): readonly Finding[] {
  const { source, occasion } = setting
  const address = occasion.options['html.address']
  if (address === undefined || !occasion.targets.includes('html')) return []
  const there = sent.filter(({ targets, options }) => {
    const former = options['html.address']
    return targets.includes('html') && former !== undefined && isSamePlace(former, address)
  })
  const editions = source.chosen.filter((record) => record.kind === 'edition')
  const rules = neighbourRules(
    formerEditions(there).filter(({ id }) => !source.chosen.some((record) => record.id === id)),
    address,
  )
  return editions.flatMap((edition) =>
    allSteps(applyRules(rules, edition, setting)).map(({ finding }) => finding),
  )
}

function neighbourRules(former: readonly SentRecord[], address: string): readonly Rule<Edition>[] {
  return [
    {
      id: neighbourRule,
      several: 'editions have the address of another',
      severity: 'warning',
      explanation:
        'Copied to the same place, this one replaces its front page, feeds, sitemap and the pages of its people. Give each a folder of its own in the address of the site.',
      find: () => formerTrouble(former, address),
    },
  ]
}

type SentRecord = SentBundle['records'][number]

/** By the titles that they had last; the notes begin with the latest. */
function formerEditions(there: readonly SentBundle[]): readonly SentRecord[] {
  const editions = there
    .flatMap(({ records }) => records)
    .filter(({ kind, chosen }) => chosen && kind === 'edition')
  return [
    ...new Map(editions.toReversed().map((edition) => [edition.id, edition])).values(),
  ].toReversed()
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
