import { type KeyboardEvent, lazy, Suspense } from 'react'

import { ArticlePage } from '../article/ArticlePage.tsx'
import { ChosenPane } from '../lists/ChosenPane.tsx'
import { useListing } from '../lists/use-listing.ts'
import { useDeskState, useDeskTools } from './desk-context.ts'
import { focusWriting } from './focus-page.ts'
import type { Page } from './page.ts'
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx'
import { SaveBanner } from './SaveBanner.tsx'
import { usePlace } from './use-place.ts'
import { useRunCommand } from './use-run-command.ts'
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
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  const { trail } = useDeskTools()
  const run = useRunCommand()
  const isSeveral = useListing(({ chosen }) => chosen.length > 1)
  const scroller = usePlace(page)

  /** Only who writes nothing: in a field Enter and Escape are the field’s own. */
  function goOnByKey({ key, target, currentTarget }: KeyboardEvent): void {
    if (target !== currentTarget) return
    const isLed = trail.store.getState().from !== null
    if (key === 'Escape' && isLed) run('go-back')
    if (key === 'Enter' && page !== null) void focusWriting(page)
  }

  return (
    <div className={styles['pane']}>
      <div>
        <ReadOnlyBanner />
        {page === null ? null : <SaveBanner page={page} />}
      </div>
      {isSeveral ? <ChosenPane /> : null}
      <main
        inert={isSeveral}
        ref={scroller}
        className={styles['page']}
        tabIndex={-1}
        onKeyDown={goOnByKey}
      >
        {page === null ? (
          <Welcome />
        ) : (
          // What could be typed here could never be saved.
          <div key={page.opening} data-opening={page.opening} inert={isReadOnly}>
            <Suspense>{contentOf(page)}</Suspense>
          </div>
        )}
      </main>
    </div>
  )
}

function contentOf(page: Page) {
  switch (page.kind) {
    case 'article':
      return <ArticlePage open={page.open} />
    case 'thread':
      return <ThreadPage open={page.open} />
    case 'edition':
      return <EditionPage open={page.open} />
    case 'author':
      return <AuthorPage open={page.open} />
    case 'media':
      return <MediaPage open={page.open} />
  }
}
