import { Ellipsis, GripVertical } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import {
  Button,
  DropIndicator,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components'

import { positionBeside } from '../../core/lists/list-order.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { ContextMenu, type RowMenu } from '../controls/ContextMenu.tsx'
import { isMac } from '../controls/shortcut.ts'
import { useAfterRender } from '../controls/use-after-render.ts'
import { ArticleLine, ArticleState } from './ArticleLine.tsx'
import type { EditionActions } from './edition-actions.ts'
import type { EditionArticle } from './edition-article.ts'

import styles from './ArticleOrder.module.css'

/** The articles below the featured one; dragging, Alt and an arrow, or a menu puts them in order. */
export function ArticleOrder({
  labelledBy,
  articles,
  actions,
}: {
  readonly labelledBy: string
  readonly articles: readonly EditionArticle[]
  readonly actions: EditionActions
}) {
  const list = useRef<HTMLDivElement>(null)
  const afterRender = useAfterRender()
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': headlineOf(key) })),
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className={styles['drop'] ?? ''} />
    ),
    onReorder({ keys, target }) {
      const from = indexOf([...keys][0])
      const article = articles[from]
      if (article === undefined || target.dropPosition === 'on') return
      move(article, positionBeside(from, indexOf(target.key), target.dropPosition))
    },
  })

  function indexOf(key: unknown): number {
    return articles.findIndex(({ id }) => id === key)
  }

  function headlineOf(key: unknown): string {
    return articles[indexOf(key)]?.headline ?? ''
  }

  function move(article: EditionArticle, position: number): void {
    const to = Math.min(Math.max(position, 0), articles.length - 1)
    if (to === indexOf(article.id)) return
    afterRender(() => rowOf(list.current, article.id)?.focus())
    actions.move(article, to)
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const from = indexOf(row?.getAttribute('data-key'))
    const article = articles[from]
    if (article === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(article, from + (event.key === 'ArrowUp' ? -1 : 1))
  }

  return (
    <div ref={list} onKeyDownCapture={onKeyDown}>
      <ContextMenu menuOf={menuOf}>
        <GridList<EditionArticle>
          aria-labelledby={labelledBy}
          className={styles['list'] ?? ''}
          items={articles}
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => {
            const article = articles[indexOf(key)]
            if (article?.kind === 'here') actions.openArticle(article)
          }}
        >
          {(article) => (
            <GridListItem
              id={article.id}
              value={article}
              textValue={article.headline}
              className={styles['row'] ?? ''}
            >
              <Button slot="drag" className={styles['grip'] ?? ''} aria-label="Move">
                <GripVertical aria-hidden />
              </Button>
              <div className={styles['words']}>
                <p className={styles['headline']}>{article.headline}</p>
                <ArticleLine article={article} />
              </div>
              <ArticleState article={article} />
              <span className={styles['length']}>
                {article.kind === 'here' ? (
                  <>
                    {article.entry.words.toLocaleString('en-GB')}
                    <span className="visually-hidden"> words</span>
                  </>
                ) : null}
              </span>
              <ActionMenu
                label={`Do something with “${article.headline}”`}
                icon={<Ellipsis />}
                actions={rowActions(article)}
              />
            </GridListItem>
          )}
        </GridList>
      </ContextMenu>
    </div>
  )

  function menuOf(key: string): RowMenu | null {
    const article = articles[indexOf(key)]
    return article === undefined
      ? null
      : { label: `Do something with “${article.headline}”`, actions: rowActions(article) }
  }

  function rowActions(article: EditionArticle) {
    const position = indexOf(article.id)
    return [
      ...(article.kind === 'here'
        ? [
            { label: 'Open', run: () => actions.openArticle(article) },
            { label: 'Feature this', run: () => actions.feature(article) },
          ]
        : []),
      ...(article.kind === 'trashed'
        ? [{ label: 'Put it back from the trash', run: () => actions.restore(article) }]
        : []),
      {
        label: 'Move up',
        keys: isMac ? '⌥↑' : 'Alt ↑',
        isDisabled: position === 0,
        run: () => move(article, position - 1),
      },
      {
        label: 'Move down',
        keys: isMac ? '⌥↓' : 'Alt ↓',
        isDisabled: position === articles.length - 1,
        run: () => move(article, position + 1),
      },
      { label: 'Remove from the edition', run: () => actions.remove(article) },
    ]
  }
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-key="${id}"]`) ?? null
}
