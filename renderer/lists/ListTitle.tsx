import styles from './ListTitle.module.css'

/** What a list shows, and how much of it. */
export function ListTitle({
  name,
  figure,
}: {
  readonly name: string
  /** Null where nothing is counted. */
  readonly figure: string | null
}) {
  return (
    <h2 className={styles['title']}>
      {name}
      {figure === null ? null : <span aria-live="polite">{figure}</span>}
    </h2>
  )
}
