import { ArticleInspector } from '../article/ArticleInspector.tsx'
import { EditionInspector } from '../edition/EditionInspector.tsx'
import { MediaInspector } from '../media/MediaInspector.tsx'
import { ThreadInspector } from '../thread/ThreadInspector.tsx'
import { useDeskState } from './desk-context.ts'
import { openId, type Page } from './desk-store.ts'

import styles from './Inspector.module.css'

/** Details of the open record. */
export function Inspector() {
  const page = useDeskState((state) => state.page)
  return page === null ? null : (
    <aside className={styles['inspector']} aria-label="Details">
      {detailsOf(page)}
    </aside>
  )
}

function detailsOf(page: Page) {
  const key = openId(page)
  switch (page.kind) {
    case 'article':
      return <ArticleInspector key={key} open={page.open} />
    case 'thread':
      return <ThreadInspector key={key} open={page.open} />
    case 'edition':
      return <EditionInspector key={key} open={page.open} />
    case 'media':
      return <MediaInspector key={key} open={page.open} />
    case 'author':
      return null
  }
}
