import { useEffect, useState } from 'react'

import type { MediaId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'
import type { EditionArticle } from './edition-article.ts'

/** The lead image of an article, once its file is read; null without one. */
export function useLeadImage(article: EditionArticle | null): MediaId | null {
  const machine = useMachine()
  const [leadImage, setLeadImage] = useState<MediaId | null>(null)
  const entry = article?.kind === 'here' ? article.entry : null

  useEffect(() => {
    let isCurrent = true
    async function read(): Promise<void> {
      const stored = entry === null ? null : await machine['record:read'](entry.id)
      if (!isCurrent) return
      const isRead = stored?.ok === true && stored.value.record.kind === 'article'
      setLeadImage(isRead ? stored.value.record.leadImage : null)
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [machine, entry])

  return leadImage
}
