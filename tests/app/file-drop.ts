import type { Locator } from '@playwright/test'

export interface DroppedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Lets go of a file over the middle of the place, as a file browser would. */
export async function dropFile(place: Locator, { name, type, bytes }: DroppedFile): Promise<void> {
  const dataTransfer = await place.page().evaluateHandle(
    (file) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(file.bytes)
      transfer.items.add(new File([content], file.name, { type: file.type }))
      return transfer
    },
    { name, type, bytes: [...bytes] },
  )
  const box = await place.boundingBox()
  if (box === null) throw new Error('There is nothing to drop the file on')
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await place.dispatchEvent(event, { dataTransfer, bubbles: true, cancelable: true, ...at })
  }
}
