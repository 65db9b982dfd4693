import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'

import type { FittedPicture } from '../../core/pictures/fitted-picture.ts'
import type { PictureLimits } from '../../core/pictures/picture-limits.ts'
import type { MediaId } from '../../core/record-id.ts'
import { type Codec, codecFiles, type CodecModules } from './codec-files.ts'
import type { PictureOrder } from './picture-worker.ts'

/** Makes pictures fit, in a thread of its own that begins with the first and ends after the last. */
export interface PictureWorkshop {
  /** The same picture and limits give the same bytes, on every machine. `id` names the bytes. */
  readonly fit: (
    id: MediaId,
    picture: { readonly bytes: Uint8Array; readonly limits: PictureLimits },
  ) => Promise<FittedPicture>
}

export function createPictureWorkshop({
  workerFile,
  codecFile,
}: {
  readonly workerFile: string
  /** Where the WebAssembly of a codec stands, by its place in its package. */
  readonly codecFile: (place: string) => string
}): PictureWorkshop {
  const known = new Map<string, Promise<FittedPicture>>()
  const waiting: Waiting[] = []
  let isWorking = false

  async function work(): Promise<void> {
    isWorking = true
    const codecs = await compiled(codecFile)
    // What a codec mutters about a damaged file is nothing for whoever sits at the command line.
    const worker = new Worker(workerFile, { stderr: true })
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      next.answer(await answerOf(worker, { ...next.order, codecs }))
      waiting.shift()
    }
    isWorking = false
    // What a codec took of memory it never gives back.
    await worker.terminate()
  }

  return {
    fit(id, order) {
      const key = JSON.stringify([id, order.limits])
      const former = known.get(key)
      if (former !== undefined) return former
      const fitted = new Promise<FittedPicture>((answer) => {
        waiting.push({ order, answer })
        if (!isWorking) void work()
      })
      known.set(key, fitted)
      const [oldest = key] = known.keys()
      if (known.size > mostKnown) known.delete(oldest)
      return fitted
    },
  }
}

interface Waiting {
  readonly order: Omit<PictureOrder, 'codecs'>
  readonly answer: (fitted: FittedPicture) => void
}

/** A look at a bundle before it is made draws nothing twice. */
const mostKnown = 48

function answerOf(worker: Worker, order: PictureOrder): Promise<FittedPicture> {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', (error) =>
      resolve({ kind: 'refused', reason: `It can’t be drawn anew here (${String(error)}).` }),
    )
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(order)
  })
}

async function compiled(codecFile: (place: string) => string): Promise<CodecModules> {
  return {
    jpegDecoder: await module('jpegDecoder'),
    jpegEncoder: await module('jpegEncoder'),
    png: await module('png'),
    webpDecoder: await module('webpDecoder'),
    webpEncoder: await module('webpEncoder'),
    resizer: await module('resizer'),
  }

  async function module(codec: Codec): Promise<WebAssembly.Module> {
    return WebAssembly.compile(new Uint8Array(await readFile(codecFile(codecFiles[codec]))))
  }
}
