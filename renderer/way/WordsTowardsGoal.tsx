import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { counted } from '../../core/counted.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'

import styles from './WordsTowardsGoal.module.css'

/** The words of the text, and how far they are to the goal where there is one; pressed, it asks for a goal. */
export function WordsTowardsGoal({
  open,
  words,
}: {
  readonly open: OpenRecord<Article>
  readonly words: number
}) {
  const goal = useStore(open.store, ({ record }) => record.goal)
  const { showSheet } = useDeskActions()
  return (
    <span className={styles['words']}>
      <Button look="link" onPress={() => showSheet({ kind: 'goal' })}>
        {goal === null
          ? counted(words, 'word')
          : `${words.toLocaleString('en-GB')} of ${counted(goal, 'word')}`}
      </Button>
      {goal === null ? null : (
        <progress
          className={styles['bar']}
          data-reached={words >= goal || undefined}
          value={Math.min(words, goal)}
          max={goal}
          aria-label="Towards the goal"
        />
      )}
    </span>
  )
}
