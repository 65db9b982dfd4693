import { useRef, useState } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { useDeskState } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { WordArea } from '../words/WordArea.tsx'
import { readBody } from './body-schema.ts'
import { Body } from './Body.tsx'
import { BylineField } from './BylineField.tsx'
import { UnreadableBody } from './UnreadableBody.tsx'

import styles from './ArticlePage.module.css'

/** Headline, standfirst, byline and body on one page. */
export function ArticlePage({ open }: { readonly open: OpenRecord<Article> }) {
  const headline = useStore(open.store, ({ record }) => record.headline)
  const standfirst = useStore(open.store, ({ record }) => record.standfirst)
  const writing = useDeskState(({ view }) => view.writing)
  const standfirstRef = useRef<HTMLTextAreaElement>(null)
  const bodyRef = useRef<{ focusStart: () => void }>(null)
  // Read once: from here on the editor owns the text.
  const [body] = useState(() => readBody(open.store.getState().record.body))

  return (
    <article
      className={styles['article']}
      data-width={writing.width}
      data-size={writing.size}
      data-face={writing.face}
      data-focus={writing.focus}
    >
      {body.ok ? (
        <Body ref={bodyRef} open={open} first={body.value}>
          <WordArea
            className={styles['headline'] ?? ''}
            aria-label="Headline"
            placeholder="Headline"
            rows={1}
            value={headline}
            autoFocus={headline === ''}
            onText={(text) => {
              const next = oneLine(text)
              open.change((article) => ({ ...article, headline: next }))
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              standfirstRef.current?.focus()
            }}
          />
          <WordArea
            ref={(area) => {
              standfirstRef.current = area
            }}
            className={styles['standfirst'] ?? ''}
            aria-label="Standfirst"
            placeholder="Standfirst: what this is about, and why read it"
            rows={1}
            value={standfirst}
            onText={(text) => {
              const next = oneLine(text)
              open.change((article) => ({ ...article, standfirst: next }))
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              bodyRef.current?.focusStart()
            }}
          />
          <BylineField open={open} />
          <hr className={styles['rule']} />
        </Body>
      ) : (
        <UnreadableBody headline={headline} reason={body.failure} body={open.latest().body} />
      )}
    </article>
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/gu, ' ')
}
