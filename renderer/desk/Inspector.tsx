import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'

import { ArticleInspector } from '../article/ArticleInspector.tsx'
import { EditionInspector } from '../edition/EditionInspector.tsx'
import { HistoryPanel } from '../history/HistoryPanel.tsx'
import { MediaInspector } from '../media/MediaInspector.tsx'
import { ThreadInspector } from '../thread/ThreadInspector.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'
import { openId, type Page } from './desk-store.ts'

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
  const details = detailsOf(page)
  const id = openId(page)

  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      // A person's details are the page itself.
      selectedKey={details === null ? 'history' : chosen}
      onSelectionChange={(key) => showTab(key === 'history' ? 'history' : 'details')}
    >
      <TabList className={styles['list'] ?? ''} aria-label="About this record">
        {details === null ? null : (
          <Tab id="details" className={styles['tab'] ?? ''}>
            Details
          </Tab>
        )}
        <Tab id="history" className={styles['tab'] ?? ''}>
          History
        </Tab>
      </TabList>
      {details === null ? null : (
        <TabPanel id="details" className={styles['panel'] ?? ''}>
          {details}
        </TabPanel>
      )}
      <TabPanel id="history" className={styles['panel'] ?? ''}>
        {id === null ? null : <HistoryPanel key={id} id={id} />}
      </TabPanel>
    </Tabs>
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
