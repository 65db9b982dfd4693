import { Download, FileText, MessagesSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

import type { CommandName } from '../../core/desk/command.ts'
import { printedShortcut } from '../controls/shortcut.ts'
import { useDeskState } from './desk-context.ts'
import { useRunCommand } from './use-run-command.ts'

import styles from './Welcome.module.css'

/** What to do first, and what there is to do when nothing is open. */
export function Welcome() {
  const overview = useDeskState((state) => state.overview)
  const isEmpty = overview?.entries.length === 0

  return (
    <div className={styles['welcome']}>
      <h1>{isEmpty ? 'A desk of your own' : (overview?.name ?? '')}</h1>
      <p className={styles['lead']}>
        {isEmpty
          ? 'Write articles, keep the bios of their authors, compose threads, put editions together, and hand over bundles that are ready to publish. Everything stays in one folder on this computer.'
          : 'Choose something from the list, or begin something new.'}
      </p>
      <ul className={styles['steps']}>
        <Step
          command="new-article"
          icon={<FileText aria-hidden />}
          title="Write an article"
          text="Headline, standfirst, byline and body on one page. It saves itself."
        />
        <Step
          command="new-thread"
          icon={<MessagesSquare aria-hidden />}
          title="Compose a thread"
          text="Numbered posts that are counted exactly, before anyone sees them."
        />
        <Step
          command="import"
          icon={<Download aria-hidden />}
          title="Import what you have"
          text="Markdown, HTML, plain text, a journal’s listing page, a social feed. Or drop a file on this window."
        />
      </ul>
      <p className={styles['place']}>
        Your library is the folder <span>{overview?.folder}</span>
      </p>
    </div>
  )
}

function Step({
  command,
  icon,
  title,
  text,
}: {
  readonly command: CommandName
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
}) {
  const run = useRunCommand()
  return (
    <li>
      <Button className={styles['step'] ?? ''} onPress={() => run(command)}>
        {icon}
        <span className={styles['words']}>
          <span className={styles['title']}>{title}</span>
          <span className={styles['text']}>{text}</span>
        </span>
        <kbd>{printedShortcut(command)}</kbd>
      </Button>
    </li>
  )
}
