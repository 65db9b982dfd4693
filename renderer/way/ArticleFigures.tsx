import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { counted } from '../../core/counted.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { pageWay } from './page-way.ts'
import { WordsTowardsGoal } from './WordsTowardsGoal.tsx'

/** Words read in a minute, the usual figure for English prose on a screen. */
const wordsAMinute = 230

/** Length and reading time of the body or of what is selected in it, counted once the keys are quiet. */
export function ArticleFigures({ open }: { readonly open: OpenRecord<Article> }) {
  const { map, selected } = useStore(pageWay(open).store)
  if (selected !== null) {
    return (
      <span>
        {counted(selected.words, 'word')}, {counted(selected.characters, 'character')} selected
      </span>
    )
  }
  return map === null ? null : (
    <>
      <WordsTowardsGoal open={open} words={map.words} />
      <span>{counted(map.characters, 'character')}</span>
      {map.words === 0 ? null : (
        <span>{Math.max(1, Math.round(map.words / wordsAMinute))} min read</span>
      )}
    </>
  )
}
