import { History, ListTree } from 'lucide-react'
import { useMemo } from 'react'
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'

import { ArticleInspector } from '../article/ArticleInspector.tsx'
import { ReviewPanel } from '../article/together/ReviewPanel.tsx'
import { ReviewTab } from '../article/together/ReviewTab.tsx'
import { ChecksPanel } from '../checks/ChecksPanel.tsx'
import { usePageFindings } from '../checks/page-findings.ts'
import { EditionInspector } from '../edition/EditionInspector.tsx'
import { HistoryPanel } from '../history/HistoryPanel.tsx'
import { MediaInspector } from '../media/MediaInspector.tsx'
import { ThreadInspector } from '../thread/ThreadInspector.tsx'
import { OutlinePanel } from '../way/OutlinePanel.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'
import type { InspectorTab } from './desk-state.ts'
import { openId, type Page } from './page.ts'

import styles from './Inspector.module.css'

/** Details and earlier versions of the open record. */
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
      <InspectorTabs page={page} />
    </aside>
  )
}

function InspectorTabs({ page }: { readonly page: Page }) {
  const { showTab } = useDeskActions()
  const chosen = useDeskState((state) => state.inspectorTab)
  // Findings come after each save, and none of the details are drawn anew for them.
  const details = useMemo(() => detailsOf(page), [page])
  const id = openId(page)
  const findings = usePageFindings()
  const standing = findings?.filter(({ waiver }) => waiver === null).length ?? 0

  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      // A person's details are the page itself.
      selectedKey={shownTab(page, chosen)}
      onSelectionChange={(key) => showTab(tabOf(key))}
    >
      <TabList className={styles['list'] ?? ''} aria-label="About this record">
        {details === null ? null : (
          <Tab id="details" className={styles['tab'] ?? ''}>
            Details
          </Tab>
        )}
        {page.kind === 'article' ? (
          <Tab id="outline" className={styles['tab'] ?? ''} aria-label="Outline">
            <ListTree aria-hidden />
          </Tab>
        ) : null}
        {page.kind === 'media' ? null : (
          <Tab id="checks" className={styles['tab'] ?? ''}>
            Checks
            {standing === 0 ? null : <span className={styles['waiting']}> {standing}</span>}
          </Tab>
        )}
        {page.kind === 'article' ? (
          <Tab id="review" className={styles['tab'] ?? ''}>
            <ReviewTab open={page.open} />
          </Tab>
        ) : null}
        <Tab id="history" className={styles['tab'] ?? ''} aria-label="History">
          <History aria-hidden />
        </Tab>
      </TabList>
      {details === null ? null : (
        <TabPanel id="details" className={styles['panel'] ?? ''}>
          {details}
        </TabPanel>
      )}
      {page.kind === 'article' ? (
        <TabPanel id="outline" className={styles['panel'] ?? ''}>
          <OutlinePanel open={page.open} />
        </TabPanel>
      ) : null}
      {page.kind === 'media' ? null : (
        <TabPanel id="checks" className={styles['panel'] ?? ''}>
          <ChecksPanel page={page} findings={findings} />
        </TabPanel>
      )}
      {page.kind === 'article' ? (
        <TabPanel id="review" className={styles['panel'] ?? ''}>
          <ReviewPanel open={page.open} />
        </TabPanel>
      ) : null}
      <TabPanel id="history" className={styles['panel'] ?? ''}>
        {id === null ? null : <HistoryPanel key={id} id={id} />}
      </TabPanel>
    </Tabs>
  )
}

/** What a record doesn't have is shown by what all have. */
function shownTab(page: Page, chosen: InspectorTab): InspectorTab {
  if (page.kind === 'media' && chosen === 'checks') return 'details'
  if (page.kind === 'author') return chosen === 'checks' ? 'checks' : 'history'
  const isOfArticles = chosen === 'review' || chosen === 'outline'
  return isOfArticles && page.kind !== 'article' ? 'details' : chosen
}

function tabOf(key: Key): InspectorTab {
  return tabs.find((tab) => tab === key) ?? 'details'
}

const tabs: readonly InspectorTab[] = ['details', 'outline', 'checks', 'review', 'history']

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
