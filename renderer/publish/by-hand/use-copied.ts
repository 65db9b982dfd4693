import { useState } from 'react'

import type { MediaId } from '../../../core/library/record-id.ts'
import { useMachine } from '../../desk/desk-context.ts'

/** Copies texts and pictures, and says in a sentence what is in the clipboard now. */
export function useCopied() {
  const desk = useMachine()
  const [copied, setCopied] = useState('')

  async function copyText(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(`${what} is copied.`)
    } catch {
      setCopied('The system keeps the clipboard to itself. Select the text and copy it.')
    }
  }

  async function copyPicture(media: MediaId, what: string): Promise<void> {
    try {
      const bytes = await desk['media:bytes'](media)
      if (bytes === null) throw new Error('no bytes')
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': await asPng(bytes) })])
      setCopied(`${what} is copied.`)
    } catch {
      setCopied(`${what} can’t be copied. Drag it into the window of the network.`)
    }
  }

  return { copied, copyText, copyPicture }
}

/** Clipboards take PNG only, whatever the file is. */
async function asPng(bytes: Uint8Array): Promise<Blob> {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  picture.close()
  return canvas.convertToBlob({ type: 'image/png' })
}
