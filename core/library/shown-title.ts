import { type LibraryRecord, type RecordKind, recordTitle, untitled } from './library-record.ts'

/** What something is called wherever it is listed: its title, or `Untitled article` while it has none. */
export function shownTitle({
  kind,
  title,
}: {
  readonly kind: RecordKind
  readonly title: string
}): string {
  return title === '' ? untitled(kind) : title
}

export function recordName(record: LibraryRecord): string {
  return shownTitle({ kind: record.kind, title: recordTitle(record) })
}
