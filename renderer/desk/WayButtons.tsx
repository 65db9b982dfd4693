import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useStore } from 'zustand'

import { shownTitle } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { printedShortcut } from '../controls/shortcut.ts'
import { useDeskState, useDeskTools } from './desk-context.ts'
import type { DeskState } from './desk-state.ts'
import { nextStand, type Stand, type TrailWay } from './trail.ts'
import { useRunCommand } from './use-run-command.ts'

import styles from './WayButtons.module.css'

/** Back and forward over what was open; who was led away from something reads the way back to it. */
export function WayButtons() {
  const run = useRunCommand()
  const isLed = useStore(useDeskTools().trail.store, ({ from }) => from !== null)
  const back = useNextStand('back')
  const forward = useNextStand('forward')
  const backName = useDeskState((state) => nameOf(back, state))
  const forwardName = useDeskState((state) => nameOf(forward, state))

  return (
    <div className={styles['way']}>
      {back === null || !isLed ? (
        <IconButton
          label={back === null ? 'Back' : `Back to ${backName}`}
          {...keys('go-back')}
          isDisabled={back === null}
          onPress={() => run('go-back')}
        >
          <ArrowLeft />
        </IconButton>
      ) : (
        <Button look="link" onPress={() => run('go-back')}>
          <ArrowLeft aria-hidden />
          <span className={styles['name']}>
            <span className={styles['word']}>Back to </span>
            {backName}
          </span>
        </Button>
      )}
      <IconButton
        label={forward === null ? 'Forward' : `Forward to ${forwardName}`}
        {...keys('go-forward')}
        isDisabled={forward === null}
        onPress={() => run('go-forward')}
      >
        <ArrowRight />
      </IconButton>
    </div>
  )
}

function useNextStand(way: TrailWay): Stand | null {
  const { trail } = useDeskTools()
  const walked = useStore(trail.store)
  return useDeskState(({ overview }) => {
    const entries = overview?.entries ?? []
    const next = nextStand(walked, {
      way,
      here: trail.here(),
      isThere: (id) => entries.some((each) => each.id === id),
    })
    return next?.stand ?? null
  })
}

/** What one comes to: `“Bells”`, `the board`. */
function nameOf(stand: Stand | null, { overview }: DeskState): string {
  if (stand === null) return ''
  switch (stand.listing.layout) {
    case 'board':
      return 'the board'
    case 'calendar':
      return 'the calendar'
    case 'list': {
      const entry = overview?.entries.find(({ id }) => id === stand.open)
      return entry === undefined ? '' : `“${shownTitle(entry)}”`
    }
  }
}

function keys(command: 'go-back' | 'go-forward') {
  const printed = printedShortcut(command)
  return printed === undefined ? {} : { keys: printed }
}
