import { useStore } from 'zustand'

import { hasArticle } from '../../core/edition-edits.ts'
import type { Edition } from '../../core/edition.ts'
import { isRecordId, type RecordId } from '../../core/record-id.ts'
import { statusLabel } from '../../core/status.ts'
import type { LibraryOverview } from '../../preload/contract.ts'
import { DateInput } from '../controls/DateInput.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { TitleInput } from '../controls/TitleInput.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import { EntryPicker, type PickableEntry } from '../desk/EntryPicker.tsx'
import type { OpenRecord } from '../desk/open-record.ts'
import { ArticleOrder } from './ArticleOrder.tsx'
import { createEditionActions } from './edition-actions.ts'
import { editionArticle, printedByline } from './edition-article.ts'
import { EditionProgress } from './EditionProgress.tsx'
import { FeaturedArticle } from './FeaturedArticle.tsx'
import { useEditionArticles } from './use-edition-articles.ts'

import styles from './EditionPage.module.css'

/** An edition: what it is called, what it features, and the order of the rest. */
export function EditionPage({ open }: { readonly open: OpenRecord<Edition> }) {
  const edition = useStore(open.store, ({ record }) => record)
  const overview = useDeskState((state) => state.overview)
  const actions = createEditionActions({ open, deskActions: useDeskActions() })
  const articles = useEditionArticles(edition)
  const { featured, others } = articles

  function set(change: Partial<Edition>): void {
    open.change((before) => ({ ...before, ...change }))
  }

  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <TitleInput
          label="Title of the edition"
          value={edition.title}
          placeholder="Name the edition"
          onChange={(title) => set({ title })}
        />
        <EditionProgress articles={articles} />
        <div className={styles['facts']}>
          <TextInput
            label="Number"
            value={edition.number}
            placeholder="31"
            onChange={(number) => set({ number })}
          />
          <DateInput label="Date" value={edition.date} onChange={(date) => set({ date })} />
        </div>
        <TextInput
          label="Introduction"
          lines={2}
          value={edition.introduction}
          placeholder="What this edition is about"
          onChange={(introduction) => set({ introduction })}
        />

        <section className={styles['part']} aria-label="Featured">
          {featured === null ? (
            <>
              <h2>Featured</h2>
              <p className={styles['empty']}>
                {others.length === 0
                  ? 'The first article that you add is featured.'
                  : 'Nothing is featured. Choose “Feature this” in the menu of an article.'}
              </p>
            </>
          ) : (
            <FeaturedArticle article={featured} actions={actions} />
          )}
        </section>

        <section className={styles['part']}>
          <h2 id="also-featured">Also featured</h2>
          {others.length === 0 ? (
            <p className={styles['empty']}>
              The other articles stand here in the order of the listing page.
            </p>
          ) : (
            <ArticleOrder labelledBy="also-featured" articles={others} actions={actions} />
          )}
          <div className={styles['add']}>
            <EntryPicker
              label="Add an article"
              isLabelShown={false}
              placeholder="Add an article by headline or author"
              entries={overview === null ? [] : articlesToAdd(overview, edition)}
              emptyText="No other article of this library is called that."
              onPick={(id) => actions.add(editionArticle(overview, id))}
            />
          </div>
        </section>
      </div>
    </div>
  )
}

function articlesToAdd(
  overview: LibraryOverview,
  edition: Edition,
): readonly PickableEntry<RecordId>[] {
  return overview.entries.flatMap((entry) => {
    if (entry.kind !== 'article' || !isRecordId(entry.id) || hasArticle(edition, entry.id))
      return []
    const { headline } = editionArticle(overview, entry.id)
    const status = entry.status ?? 'draft'
    return [
      {
        id: entry.id,
        title: headline,
        detail: [statusLabel(status), printedByline(overview, entry)]
          .filter((part) => part !== '')
          .join(' · '),
        mark: <StatusDot status={status} />,
      },
    ]
  })
}
