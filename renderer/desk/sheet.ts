import type { Article } from '../../core/article/article.ts'
import type { Status } from '../../core/article/status.ts'
import type { SnapshotId } from '../../core/history/snapshot.ts'
import type { BackupPreview } from '../../core/library/backup.ts'
import type { LibraryProblem } from '../../core/library/library-report.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import type { ReceivedFile } from '../../preload/contract/received-file.ts'

/** What stands in front of the desk. */
export type Sheet =
  /** What is searched for already stands in its field. */
  | { readonly kind: 'palette'; readonly query: string }
  | { readonly kind: 'import'; readonly files: readonly ReceivedFile[] }
  /** Never empty, all of one kind. */
  | { readonly kind: 'publish'; readonly ids: readonly RecordId[] }
  /** The thread on the page goes out post by post. */
  | { readonly kind: 'publish-by-hand' }
  /** A thread is made of the article or edition on the page. */
  | { readonly kind: 'promote' }
  /** Which bundles were made of the library. */
  | { readonly kind: 'sent' }
  | { readonly kind: 'settings' }
  /** One change for many articles. */
  | { readonly kind: 'change-articles'; readonly ids: readonly AnyId[] }
  /** Points of the checklist are open, and the article is to leave its status. */
  | { readonly kind: 'leaving-status'; readonly article: Article; readonly status: Status }
  /** The list as it is filtered now stands among the sources. */
  | { readonly kind: 'keep-filter' }
  | { readonly kind: 'rename-filter'; readonly id: string }
  /** What keyboards hide, for the text on the page. */
  | { readonly kind: 'special-characters' }
  /** How many words the article on the page is to have. */
  | { readonly kind: 'goal' }
  /** One wording for another in all records. */
  | { readonly kind: 'replace-in-library' }
  /** What a typesetter would change in the article on the page. */
  | { readonly kind: 'tidy' }
  /** What the library has agreed on about words. */
  | { readonly kind: 'house-style' }
  | { readonly kind: 'restore'; readonly preview: BackupPreview }
  /** A kept version of the record on the page. */
  | { readonly kind: 'version'; readonly version: SnapshotId }
  | { readonly kind: 'keep-version' }
  | { readonly kind: 'problems'; readonly problems: readonly LibraryProblem[] }
  | { readonly kind: 'empty-trash' }
  /** The two versions of the record on the page. */
  | { readonly kind: 'conflict' }
  /** Something that lies in the trash, to be read. */
  | { readonly kind: 'trashed'; readonly id: RecordId }
  /** Second versions that were settled. */
  | { readonly kind: 'settled-copies' }
  /** The second versions that lie beside records. */
  | { readonly kind: 'conflict-copies' }
