import { createContext, useContext } from 'react'

import type { Finding } from '../../core/finding.ts'

export const PageFindingsContext = createContext<readonly Finding[] | null>(null)

/** What preflight says of the record on the page; null while it has not said yet. */
export function usePageFindings(): readonly Finding[] | null {
  return useContext(PageFindingsContext)
}
