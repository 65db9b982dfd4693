import { parentPort } from 'node:worker_threads'

import type { PrintedPage } from '../../core/export/bundle/bundle-file.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import type { FittedPicture } from '../../core/pictures/fitted-picture.ts'
import { failure } from '../../core/result.ts'
import { clock } from '../clock.ts'
import { folderLibrary } from './bundle-library.ts'
import type { BundleOrder, ThreadNews, ThreadOrder } from './bundle-thread-messages.ts'
import type { ReadMedia } from './file-bytes.ts'
import { watchHeap } from './full-heap.ts'
import { makeBundle } from './make-bundle.ts'
import { openQuestions } from './open-questions.ts'

/** A thread of its own for one bundle; `bundle-press.ts` begins it and gives it what only the program has. */
const stopping = new AbortController()
const fitting = openQuestions<FittedPicture>()
const printing = openQuestions<Uint8Array>()
/** Of the page that is being printed: files are made one after the other. */
let readPicture: ReadMedia | null = null

parentPort?.on('message', (order: ThreadOrder) => {
  switch (order.kind) {
    case 'make':
      void make(order.order)
      break
    case 'stop':
      stopping.abort()
      break
    case 'fitted':
      fitting.answer(order.number, order.picture)
      break
    case 'printed':
      printing.answer(order.number, order.pdf)
      break
    case 'media-wanted':
      void sendMedia(order.id, order.number)
      break
  }
})

async function make({
  library: plate,
  mayPrint,
  mostAlive,
  ...request
}: BundleOrder): Promise<void> {
  const full = new AbortController()
  watchHeap(mostAlive, () => full.abort())
  const library = folderLibrary(plate, clock)
  const made = await makeBundle({
    ...request,
    library,
    print: mayPrint ? print : null,
    workshop: {
      fit: (id, picture) => fitting.ask((number) => tell({ kind: 'fit', number, id, picture })),
    },
    signal: AbortSignal.any([stopping.signal, full.signal]),
    onProgress: (progress) => tell({ kind: 'progress', progress }),
  })
  await library.settle()
  const isTooLarge = full.signal.aborted && !made.ok && made.failure.kind === 'export-stopped'
  tell({
    kind: 'made',
    made: isTooLarge ? failure({ kind: 'export-too-large' }) : made,
    unread: library.unread(),
    unkept: library.unkept(),
  })
}

function print(page: PrintedPage, readMedia: ReadMedia): Promise<Uint8Array> {
  readPicture = readMedia
  return printing.ask((number) =>
    tell({ kind: 'print', number, page: { ...page, html: [...page.html()] } }),
  )
}

async function sendMedia(id: MediaId, number: number): Promise<void> {
  if (readPicture === null) throw new RangeError('no page is being printed')
  tell({ kind: 'media', number, media: await readPicture(id) })
}

function tell(news: ThreadNews): void {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(news)
}
