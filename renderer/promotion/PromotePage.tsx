import type { Page } from '../desk/page.ts'
import { PromoteArticle } from './PromoteArticle.tsx'
import { PromoteEdition } from './PromoteEdition.tsx'

/** A thread for what is on the page; nothing for what no thread promotes. */
export function PromotePage({
  page,
  onClose,
}: {
  readonly page: Page
  readonly onClose: () => void
}) {
  switch (page.kind) {
    case 'article':
      return <PromoteArticle open={page.open} onClose={onClose} />
    case 'edition':
      return <PromoteEdition open={page.open} onClose={onClose} />
    case 'thread':
    case 'author':
    case 'media':
      return null
  }
}
