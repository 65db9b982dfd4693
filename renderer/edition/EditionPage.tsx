import { useStore } from 'zustand'

import type { Edition } from '../../core/edition/edition.ts'
import { DateInput } from '../controls/DateInput.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { TitleInput } from '../controls/TitleInput.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { AddArticle } from './AddArticle.tsx'
import { ArticleOrder } from './ArticleOrder.tsx'
import { createEditionActions } from './edition-actions.ts'
import { EditionProgress } from './EditionProgress.tsx'
import { FeaturedArticle } from './FeaturedArticle.tsx'
import { useEditionArticles } from './use-edition-articles.ts'

import styles from './EditionPage.module.css'

/** An edition: what it is called, what it features, and the order of the rest. */
export function EditionPage({ open }: { readonly open: OpenRecord<Edition> }) {
  const edition = useStore(open.store, ({ record }) => record)
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
            <AddArticle edition={edition} onAdd={(id, headline) => actions.add({ id, headline })} />
          </div>
        </section>
      </div>
    </div>
  )
}
