import { dirname, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { failure, type Result } from '../../core/result.ts'
import type { Library, StoredMedia } from '../library/library.ts'
import type { PictureWorkshop } from '../pictures/picture-workshop.ts'
import { bundleDisk } from './bundle-disk.ts'
import { libraryPlate } from './bundle-library.ts'
import type { SentPage, ThreadNews, ThreadOrder } from './bundle-thread-messages.ts'
import type { Print } from './file-bytes.ts'
import type { BundleRequest, MadeBundle } from './make-bundle.ts'
import { openQuestions } from './open-questions.ts'
import { sweepBeside } from './sweep-beside.ts'

/** Makes bundles, each in a thread of its own with a bounded heap. */
export interface BundlePress {
  /** Begins the thread of the next bundle, so that it is ready when the bundle is asked for. */
  readonly warmUp: () => void
  /** What `makeBundle` promises. One at a time: a second would take what the first is making for left over. */
  readonly make: (wish: BundleWish) => Promise<Result<MadeBundle, ExportFailure>>
}

export interface BundleWish extends Omit<BundleRequest, 'library' | 'print' | 'workshop' | 'disk'> {
  readonly library: Library
}

export interface PressTools {
  /** Where `bundle-thread.ts` stands, as it is or built. */
  readonly threadFile: string
  readonly workshop: PictureWorkshop
  /** Null where there is no window to print from. */
  readonly print: Print | null
  readonly limits?: HeapLimits
}

/** Megabytes. */
export interface HeapLimits {
  readonly maxOldGenerationSizeMb: number
  readonly maxYoungGenerationSizeMb: number
  /** With more than this alive in it the bundle is given up, well before V8 would end the thread. */
  readonly mostAliveMb: number
}

export function createBundlePress(tools: PressTools): BundlePress {
  let warm: Worker | null = null

  function begin(): Worker {
    const { mostAliveMb: _, ...resourceLimits } = tools.limits ?? heapLimits
    return new Worker(tools.threadFile, { resourceLimits })
  }

  return {
    warmUp() {
      if (warm !== null) return
      const thread = begin()
      // Whoever asks for a bundle then begins another, and learns why this one ended.
      function forget(): void {
        if (warm === thread) warm = null
      }
      thread.on('error', forget).on('exit', forget)
      // A command that needs no bundle after all may end.
      thread.unref()
      warm = thread
    },
    async make(wish) {
      const { library, out } = wish
      const thread = warm ?? begin()
      warm = null
      thread.ref()
      const news = await lastNews(thread, wish, tools)
      await thread.terminate()
      if (news.kind !== 'made') {
        await sweepBeside(dirname(resolve(out)), bundleDisk)
        return failure(news)
      }
      // The library finds the same once more, so that its lists and problems tell of it.
      for (const id of news.unread) await library.read(id)
      for (const id of news.unkept) await library.keepSnapshot(id, { reason: 'export', name: null })
      return news.made
    },
  }
}

/**
 * V8 lets garbage lie as long as a heap may grow, and does so in proportion to what it may become: in this one it
 * collects in time. A bundle of very many records still has room.
 */
const heapLimits: HeapLimits = {
  maxOldGenerationSizeMb: 512,
  maxYoungGenerationSizeMb: 12,
  mostAliveMb: 384,
}

type LastNews = Extract<ThreadNews, { readonly kind: 'made' }>

/** What the thread tells last, or why it ended before that. */
function lastNews(
  thread: Worker,
  { library, signal, onProgress, ...request }: BundleWish,
  { workshop, print, limits = heapLimits }: PressTools,
): Promise<LastNews | ExportFailure> {
  const pictures = openQuestions<Result<StoredMedia, LibraryFailure>>()

  return new Promise((settle) => {
    thread.on('error', giveUp).on('exit', () => giveUp(new Error('its thread ended')))
    thread.on('message', (news: ThreadNews) => {
      switch (news.kind) {
        case 'progress':
          onProgress?.(news.progress)
          break
        case 'fit':
          void workshop
            .fit(news.id, news.picture)
            .then((picture) => tell({ kind: 'fitted', number: news.number, picture }), giveUp)
          break
        case 'print':
          void printed(news.page).then(
            (pdf) => tell({ kind: 'printed', number: news.number, pdf }),
            giveUp,
          )
          break
        case 'media':
          pictures.answer(news.number, news.media)
          break
        case 'made':
          signal?.removeEventListener('abort', stop)
          settle(news)
          break
      }
    })
    signal?.addEventListener('abort', stop)
    tell({
      kind: 'make',
      order: {
        ...request,
        library: libraryPlate(library),
        mayPrint: print !== null,
        mostAlive: limits.mostAliveMb * 1024 * 1024,
      },
    })
    if (signal?.aborted === true) stop()

    function giveUp(error: unknown): void {
      // A page that is being printed waits for its pictures in a window of its own.
      pictures.giveUp(error)
      signal?.removeEventListener('abort', stop)
      settle(whyEnded(error))
    }
  })

  async function printed({ html, ...page }: SentPage): Promise<Uint8Array> {
    if (print === null) throw new RangeError('nothing to print with')
    return print({ ...page, html: () => html }, (id) =>
      pictures.ask((number) => tell({ kind: 'media-wanted', number, id })),
    )
  }

  function stop(): void {
    tell({ kind: 'stop' })
  }

  function tell(order: ThreadOrder): void {
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage(order)
  }
}

function whyEnded(error: unknown): ExportFailure {
  if (!(error instanceof Error)) return { kind: 'export-fault', reason: String(error) }
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'export-too-large' }
    : { kind: 'export-fault', reason: error.message }
}
