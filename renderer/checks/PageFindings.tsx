import type { ReactNode } from 'react'

import { useDeskState } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'
import { PageFindingsContext } from './page-findings.ts'
import { useFindings } from './use-findings.ts'

/** Asks preflight of the record on the page once for the page and its details, as long as one of them says it. */
export function PageFindings({ children }: { readonly children: ReactNode }) {
  const id = useDeskState(({ page, view }) =>
    view.isInspectorShown || page?.kind === 'edition' ? openId(page) : null,
  )
  return <PageFindingsContext value={useFindings(id)}>{children}</PageFindingsContext>
}
