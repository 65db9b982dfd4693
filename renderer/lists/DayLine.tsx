import { articleDateLabel } from '../../core/lists/article-filter.ts'
import { StatusDot } from '../controls/StatusDot.tsx'
import { dateIcons } from './date-icons.ts'
import type { DatedArticle } from './dated-article.ts'

import styles from './DayLine.module.css'

/** An article on one line; on as many as it needs where there is room. */
export function DayLine({
  dated: { date, entry, name },
  isWhole,
}: {
  readonly dated: DatedArticle
  readonly isWhole: boolean
}) {
  const Icon = dateIcons[date]
  const isDue = date === 'due'
  return (
    <span
      className={styles['line']}
      data-whole={isWhole || undefined}
      title={`${articleDateLabel(date)}: ${name}`}
    >
      {isDue && entry.status !== null ? (
        <StatusDot status={entry.status} />
      ) : (
        <Icon aria-hidden size={12} />
      )}
      {isDue ? null : <span className="visually-hidden">{articleDateLabel(date)}: </span>}
      <span className={styles['name']}>{name}</span>
    </span>
  )
}
