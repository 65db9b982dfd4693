import { lazy, Suspense } from 'react'

import { ArticlePage } from '../article/ArticlePage.tsx'
import { useDeskState } from './desk-context.ts'
import { openId, type Page } from './desk-store.ts'
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx'
import { SaveBanner } from './SaveBanner.tsx'
import { usePlace } from './use-place.ts'
import { Welcome } from './Welcome.tsx'

import styles from './PagePane.module.css'

const ThreadPage = lazy(() =>
  import('../thread/ThreadPage.tsx').then(({ ThreadPage: page }) => ({ default: page })),
)
const EditionPage = lazy(() =>
  import('../edition/EditionPage.tsx').then(({ EditionPage: page }) => ({ default: page })),
)
const AuthorPage = lazy(() =>
  import('../people/AuthorPage.tsx').then(({ AuthorPage: page }) => ({ default: page })),
)
const MediaPage = lazy(() =>
  import('../media/MediaPage.tsx').then(({ MediaPage: page }) => ({ default: page })),
)

/** The open record, or what to do first. */
export function PagePane() {
  const page = useDeskState((state) => state.page)
  const scroller = usePlace(page)
  return (
    <div className={styles['pane']}>
      <div>
        <ReadOnlyBanner />
        {page === null ? null : <SaveBanner page={page} />}
      </div>
      <main ref={scroller} className={styles['page']}>
        {page === null ? <Welcome /> : <Suspense>{contentOf(page)}</Suspense>}
      </main>
    </div>
  )
}

function contentOf(page: Page) {
  const key = openId(page)
  switch (page.kind) {
    case 'article':
      return <ArticlePage key={key} open={page.open} />
    case 'thread':
      return <ThreadPage key={key} open={page.open} />
    case 'edition':
      return <EditionPage key={key} open={page.open} />
    case 'author':
      return <AuthorPage key={key} open={page.open} />
    case 'media':
      return <MediaPage key={key} open={page.open} />
  }
}
