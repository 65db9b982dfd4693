import { useRef } from 'react'
import { useStore } from 'zustand'

import { type Article, articleExcerpt } from '../../../core/article/article.ts'
import type { OpenRecord } from '../../desk/open-record.ts'

/**
 * The article as far as its details show it: the same object while only the text further down changes,
 * so that a save while somebody writes draws none of them anew. Its body may be an older one.
 */
export function useDetails(open: OpenRecord<Article>): Article {
  const shown = useRef(open.store.getState().record)
  return useStore(open.store, ({ record }) => {
    if (!lookAlike(shown.current, record)) shown.current = record
    return shown.current
  })
}

function lookAlike(one: Article, other: Article): boolean {
  const { body, updatedAt: _time, ...details } = one
  const differs = Object.entries(details).some(
    ([name, value]) => Reflect.get(other, name) !== value,
  )
  return !differs && (body === other.body || articleExcerpt(one) === articleExcerpt(other))
}
