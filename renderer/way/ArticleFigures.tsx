import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { counted } from '../../core/counted.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { LiveText } from './LiveText.tsx'
import type { CountedText } from './page-length.ts'
import { type PageLength, pageWay } from './page-way.ts'
import { WordsTowardsGoal } from './WordsTowardsGoal.tsx'

import styles from './ArticleFigures.module.css'

/** Words read in a minute, the usual figure for English prose on a screen. */
const wordsAMinute = 230

/** Length and reading time of the body or of what is selected in it, counted while one writes. */
export function ArticleFigures({ open }: { readonly open: OpenRecord<Article> }) {
  const { store, length } = pageWay(open)
  const selected = useStore(store, (state) => state.selected)
  const whatIsCounted = useStore(length, (state) => state?.counted ?? null)
  if (whatIsCounted === null) return null
  if (selected !== null) {
    return (
      <span>
        {counted(selected.words, 'word')}, {counted(selected.characters, 'character')} selected
      </span>
    )
  }
  return (
    <span className={styles['figures']} title={explained(whatIsCounted)}>
      <WordsTowardsGoal open={open} length={length} />
      <LiveText store={length} text={charactersOf} />
      <LiveText store={length} text={readingTimeOf} />
    </span>
  )
}

function explained(text: CountedText): string {
  switch (text) {
    case 'published':
      return 'Counted as it would be published now: without what is suggested'
    case 'suggested':
      return 'Counted as you suggest it: with what is put in, without what is struck out'
  }
}

function charactersOf(length: PageLength | null): string {
  return length === null ? '' : counted(length.characters, 'character')
}

function readingTimeOf(length: PageLength | null): string {
  const words = length?.words ?? 0
  return words === 0 ? '' : `${Math.max(1, Math.round(words / wordsAMinute))} min read`
}
