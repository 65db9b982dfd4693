import { CircleAlert, Info, TriangleAlert } from 'lucide-react'

import { counted } from '../../core/counted.ts'
import type { Severity } from '../../core/finding.ts'
import type { WorstFound } from '../../core/preflight/worst-found.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { showFinding } from './show-finding.ts'

import styles from './FoundWord.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info }

/** The worst that was found, how often, by a sign and in words: the way to the first of it. */
export function FoundWord({ worst: { severity, count, first } }: { readonly worst: WorstFound }) {
  const tools = useDeskTools()
  const Icon = icons[severity]
  return (
    <span className={styles['word']} data-severity={severity}>
      <Button
        look="link"
        data-found={first.record}
        onPress={() => void showFinding(tools, first, `[data-found="${first.record}"]`)}
      >
        <Icon aria-hidden />
        {foundWords(severity, count)}
      </Button>
    </span>
  )
}

function foundWords(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return `${count.toLocaleString('en-GB')} to mend`
    case 'warning':
      return `${count.toLocaleString('en-GB')} to look at`
    case 'note':
      return counted(count, 'note')
  }
}
