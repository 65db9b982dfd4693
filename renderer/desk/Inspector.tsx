import { ArticleInspector } from '../article/ArticleInspector.tsx'
import { EditionInspector } from '../edition/EditionInspector.tsx'
import { MediaInspector } from '../media/MediaInspector.tsx'
import { ThreadInspector } from '../thread/ThreadInspector.tsx'
import { useDeskState } from './desk-context.ts'
import type { Page } from './desk-store.ts'

import styles from './Inspector.module.css'

/** Details of the open record. */
export function Inspector() {
  const page = useDeskState((state) => state.page)
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  return page === null ? null : (
    // A record begins at its top, wherever the one before was scrolled to.
    <aside
      key={page.opening}
      className={styles['inspector']}
      aria-label="Details"
      inert={isReadOnly}
    >
      {detailsOf(page)}
    </aside>
  )
}

function detailsOf(page: Page) {
  switch (page.kind) {
    case 'article':
      return <ArticleInspector open={page.open} />
    case 'thread':
      return <ThreadInspector open={page.open} />
    case 'edition':
      return <EditionInspector open={page.open} />
    case 'media':
      return <MediaInspector open={page.open} />
    case 'author':
      return null
  }
}
