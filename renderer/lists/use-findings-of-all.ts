import { useEffect, useState } from 'react'

import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import type { Finding, Severity } from '../../core/finding.ts'
import { type AnyId, isRecordId, type RecordId } from '../../core/record-id.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useListing } from './use-listing.ts'

/** Few enough that the list fills while one looks. */
const atOnce = 50

type Worst = ReadonlyMap<AnyId, Severity | null>

/** The worst that preflight finds in each article, looked for only while a list goes by it. */
export function useFindingsOfAll(): Worst {
  const machine = useMachine()
  const isWanted = useListing(({ filter }) => filter.findings !== null)
  const entries = useDeskState(({ overview }) => overview?.entries)
  const [worst, setWorst] = useState<Worst>(new Map())

  useEffect(() => {
    if (!isWanted) return
    const stop = new AbortController()
    async function check(ids: readonly RecordId[]): Promise<void> {
      const part = ids.slice(0, atOnce)
      if (part.length === 0 || stop.signal.aborted) return
      const found = await machine['record:check'](part)
      if (found.ok) setWorst((known) => withFindings(known, part, found.value))
      await check(ids.slice(atOnce))
    }
    void check(articlesOf(entries ?? []))
    return () => stop.abort()
  }, [machine, isWanted, entries])

  return worst
}

function articlesOf(entries: readonly CatalogueEntry[]): readonly RecordId[] {
  return entries.flatMap(({ id, kind }) => (kind === 'article' && isRecordId(id) ? [id] : []))
}

function withFindings(known: Worst, ids: readonly RecordId[], findings: readonly Finding[]): Worst {
  const byRecord = Map.groupBy(findings, ({ record }) => record)
  return new Map([...known, ...ids.map((id) => [id, worstOf(byRecord.get(id) ?? [])] as const)])
}

function worstOf(findings: readonly Finding[]): Severity | null {
  const found = new Set(findings.map(({ severity }) => severity))
  const severities: readonly Severity[] = ['error', 'warning', 'note']
  return severities.find((severity) => found.has(severity)) ?? null
}
