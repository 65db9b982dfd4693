import { useCallback, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { counted } from '../../core/counted.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import type { OpenRecord, ReadableStore } from '../desk/open-record.ts'
import { LiveText } from './LiveText.tsx'
import type { PageLength } from './page-way.ts'

import styles from './WordsTowardsGoal.module.css'

/** The words of the text, and how far they are to the goal where there is one; pressed, it asks for a goal. */
export function WordsTowardsGoal({
  open,
  length,
}: {
  readonly open: OpenRecord<Article>
  readonly length: ReadableStore<PageLength | null>
}) {
  const goal = useStore(open.store, ({ record }) => record.goal)
  const { showSheet } = useDeskActions()
  const text = useCallback(
    (state: PageLength | null) => {
      const words = state?.words ?? 0
      return goal === null
        ? counted(words, 'word')
        : `${words.toLocaleString('en-GB')} of ${counted(goal, 'word')}`
    },
    [goal],
  )
  return (
    <span className={styles['words']}>
      <Button look="link" onPress={() => showSheet({ kind: 'goal' })}>
        <LiveText store={length} text={text} />
      </Button>
      {goal === null ? null : <WayToGoal goal={goal} length={length} />}
    </span>
  )
}

/** Grows while somebody writes, as the words beside it do. */
function WayToGoal({
  goal,
  length,
}: {
  readonly goal: number
  readonly length: ReadableStore<PageLength | null>
}) {
  const bar = useRef<HTMLProgressElement>(null)
  useLayoutEffect(() => {
    function show(): void {
      const words = length.getState()?.words ?? 0
      if (bar.current === null) return
      bar.current.value = Math.min(words, goal)
      bar.current.toggleAttribute('data-reached', words >= goal)
    }
    show()
    return length.subscribe(show)
  }, [goal, length])
  return <progress ref={bar} className={styles['bar']} max={goal} aria-label="Towards the goal" />
}
