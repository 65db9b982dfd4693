import type { PrintedPage } from '../../core/export/bundle/bundle-file.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { ExportProgress } from '../../core/export/export-progress.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { AnyId, MediaId } from '../../core/library/record-id.ts'
import type { FittedPicture } from '../../core/pictures/fitted-picture.ts'
import type { PictureLimits } from '../../core/pictures/picture-limits.ts'
import type { Result } from '../../core/result.ts'
import type { StoredMedia } from '../library/library.ts'
import type { LibraryPlate } from './bundle-library.ts'
import type { BundleRequest, MadeBundle } from './make-bundle.ts'

/** What is wanted of the thread that makes a bundle. */
export interface BundleOrder extends Pick<
  BundleRequest,
  'ids' | 'targets' | 'options' | 'out' | 'force' | 'now' | 'note'
> {
  readonly library: LibraryPlate
  /** Whether the other side has a window to print from. */
  readonly mayPrint: boolean
  /** Bytes that may live in the thread's heap; with more the bundle is given up. */
  readonly mostAlive: number
}

/** What the thread is told: the order first, then what it asked for. Numbers are those of the questions. */
export type ThreadOrder =
  | { readonly kind: 'make'; readonly order: BundleOrder }
  | { readonly kind: 'stop' }
  | { readonly kind: 'fitted'; readonly number: number; readonly picture: FittedPicture }
  | { readonly kind: 'printed'; readonly number: number; readonly pdf: Uint8Array }
  /** A picture of the page that is being printed. */
  | { readonly kind: 'media-wanted'; readonly number: number; readonly id: MediaId }

/** What the thread tells: `made` is the last. */
export type ThreadNews =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | {
      readonly kind: 'fit'
      readonly number: number
      readonly id: MediaId
      readonly picture: { readonly bytes: Uint8Array; readonly limits: PictureLimits }
    }
  | { readonly kind: 'print'; readonly number: number; readonly page: SentPage }
  | {
      readonly kind: 'media'
      readonly number: number
      readonly media: Result<StoredMedia, LibraryFailure>
    }
  | {
      readonly kind: 'made'
      readonly made: Result<MadeBundle, ExportFailure>
      readonly unread: readonly AnyId[]
      readonly unkept: readonly AnyId[]
    }

/** A page whose text was made, for functions stay in their thread. */
export interface SentPage extends Omit<PrintedPage, 'html'> {
  readonly html: readonly string[]
}
