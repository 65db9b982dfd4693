import Papa from 'papaparse'

import type { RecordId } from '../library/record-id.ts'
import { type HouseRule, houseRuleKinds, isWholeRule } from './house-style.ts'

const columns = ['kind', 'avoid', 'prefer', 'reason'] as const

/** The rules as a table that every spreadsheet opens; what one would take for a formula is quoted against it. */
export function rulesToCsv(rules: readonly HouseRule[]): string {
  const data = rules.map((rule) => columns.map((name) => rule[name]))
  const csv = Papa.unparse(
    { fields: [...columns], data },
    { newline: '\r\n', escapeFormulae: true },
  )
  return `${csv}\r\n`
}

/** What a table holds; a line that is no rule is named by its number. */
export interface ReadRules {
  readonly rules: readonly HouseRule[]
  readonly refused: readonly { readonly line: number; readonly why: string }[]
}

/**
 * Reads rules from a table with commas, semicolons or tabs. Its first line may name the columns in any order; without
 * that they are avoid, prefer and reason.
 */
export function rulesFromCsv(csv: string, newId: () => RecordId): ReadRules {
  const rows = parseRows(csv.replace(/^\ufeff/u, ''))
  const heading = rows[0]?.cells.map((name) => name.trim().toLowerCase()) ?? []
  const hasHeading = heading.includes('avoid') || heading.includes('prefer')
  const order = hasHeading ? heading : ['avoid', 'prefer', 'reason']
  const rules: HouseRule[] = []
  const refused: { line: number; why: string }[] = []
  for (const { cells, line } of hasHeading ? rows.slice(1) : rows) {
    if (cells.every((text) => text.trim() === '')) continue
    const read = ruleOf((name) => plain(cells[order.indexOf(name)] ?? ''), newId)
    if (typeof read === 'string') refused.push({ line, why: read })
    else rules.push(read)
  }
  return { rules, refused }
}

/** The rules with those of a table: one that looks for the same words takes the place of the old one. */
export function withRules(
  rules: readonly HouseRule[],
  added: readonly HouseRule[],
): readonly HouseRule[] {
  const byWords = new Map(rules.map((rule) => [wordsOf(rule), rule]))
  for (const rule of added) {
    const known = byWords.get(wordsOf(rule))
    byWords.set(wordsOf(rule), known === undefined ? rule : { ...rule, id: known.id })
  }
  return [...byWords.values()]
}

function wordsOf({ kind, avoid, prefer }: HouseRule): string {
  return kind === 'capitals' ? `capitals ${prefer.toLowerCase()}` : avoid
}

function ruleOf(text: (name: string) => string, newId: () => RecordId): HouseRule | string {
  const [avoid, prefer, reason] = [text('avoid'), text('prefer'), text('reason')]
  const named = text('kind').toLowerCase()
  const kind = houseRuleKinds.find(
    (each) => each === (named === '' ? guessKind(avoid, prefer) : named),
  )
  if (kind === undefined) return `“${named}” is none of ${houseRuleKinds.join(', ')}`
  const rule: HouseRule = {
    id: newId(),
    kind,
    avoid: kind === 'capitals' ? '' : avoid,
    prefer: kind === 'banned' ? '' : prefer,
    reason,
  }
  return isWholeRule(rule) ? rule : 'The words are missing'
}

function guessKind(avoid: string, prefer: string): HouseRule['kind'] {
  if (prefer === '') return 'banned'
  return avoid === '' || avoid.toLowerCase() === prefer.toLowerCase() ? 'capitals' : 'prefer'
}

/** Without the apostrophe that keeps a spreadsheet from calculating. */
function plain(text: string): string {
  return text.trim().replace(/^'(?=[=+\-@])/u, '')
}

interface Row {
  readonly cells: readonly string[]
  /** Where it begins, counted from 1. */
  readonly line: number
}

function parseRows(csv: string): readonly Row[] {
  const rows: Row[] = []
  let line = 1
  let start = 0
  Papa.parse<readonly string[]>(csv, {
    delimiter: separatorOf(csv),
    step({ data: cells, meta: { cursor } }) {
      rows.push({ cells, line })
      line += csv.slice(start, cursor).split('\n').length - 1
      start = cursor
    },
  })
  return rows
}

function separatorOf(csv: string): string {
  const first = /^.*/u.exec(csv)?.[0] ?? ''
  return (
    [',', ';', '\t'].toSorted(
      (one, other) => first.split(other).length - first.split(one).length,
    )[0] ?? ','
  )
}
