import { X } from 'lucide-react'
import type { ReactNode } from 'react'

import type { BesideLook } from '../../core/desk/beside.ts'
import { Choice } from '../controls/Choice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { printedShortcut } from '../controls/shortcut.ts'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import { useRunCommand } from '../desk/use-run-command.ts'

import styles from './BesideFrame.module.css'

const looks: readonly { readonly value: BesideLook; readonly label: string }[] = [
  { value: 'article', label: 'Another article' },
  { value: 'version', label: 'An earlier version' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'html', label: 'HTML' },
]

/** What stands beside the page, and the choice of it. */
export function BesideFrame({
  choice,
  note,
  action,
  children,
}: {
  /** Which one of its kind. */
  readonly choice: ReactNode
  /** Says what it is and that it is only to be read. */
  readonly note: string
  readonly action: ReactNode
  readonly children: ReactNode
}) {
  const run = useRunCommand()
  const beside = useDeskState(({ view }) => view.beside)
  const { setView } = useDeskActions()
  const keys = printedShortcut('toggle-beside')
  return (
    <section className={styles['frame']} data-beside aria-label="Beside the page">
      <header className={styles['bar']}>
        <div className={styles['row']}>
          <div className={styles['look']}>
            <Choice
              label="What stands beside the page"
              isLabelShown={false}
              value={beside.look}
              options={looks}
              onChange={(look) => setView({ beside: { ...beside, look } })}
            />
          </div>
          <div className={styles['choice']}>{choice}</div>
          <IconButton
            label="Put it away"
            {...(keys === undefined ? {} : { keys })}
            onPress={() => run('toggle-beside')}
          >
            <X />
          </IconButton>
        </div>
        <div className={styles['row']}>
          <p className={styles['note']}>{note}</p>
          {action}
        </div>
      </header>
      <div className={styles['content']}>{children}</div>
    </section>
  )
}
