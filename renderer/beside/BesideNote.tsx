import styles from './BesideNote.module.css'

/** Stands where a text would stand. */
export function BesideNote({ children }: { readonly children: string }) {
  return <p className={styles['note']}>{children}</p>
}
