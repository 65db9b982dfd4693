import { z } from 'zod'

import type { Passage } from './passage.ts'

export interface ChangedAddresses {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** Where links of the passage led, and where they lead now; the words alone don't say it. */
export function changedAddresses({
  before,
  after,
}: {
  readonly before: Pick<Passage, 'source'> | null
  readonly after: Pick<Passage, 'source'> | null
}): ChangedAddresses {
  if (before === null || after === null) return { gone: [], come: [] }
  const former = addressesIn(before.source)
  const present = addressesIn(after.source)
  return {
    gone: [...former].filter((address) => !present.has(address)),
    come: [...present].filter((address) => !former.has(address)),
  }
}

function addressesIn(source: string): ReadonlySet<string> {
  const found = source.matchAll(/"(?:href|address)":("(?:[^"\\]|\\.)*")/gu)
  return new Set([...found].map(([, written = '""']) => z.string().parse(JSON.parse(written))))
}
