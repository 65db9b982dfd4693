import { useCallback } from 'react'

import type { Document } from '../../../core/document/document.ts'
import { bodyWithMedia } from '../../../core/import/body-with-media.ts'
import type { ReadBody } from '../../../core/import/read-body.ts'
import { mediaFailureSentence } from '../../../core/library/library-report.ts'
import type { MediaId } from '../../../core/library/record-id.ts'
import { useDeskActions, useMachine } from '../../desk/desk-context.ts'
import { embeddedBytes } from './embedded-bytes.ts'

/** Takes the pictures of a pasted text into the library, and says what the text lost. */
export function useTakeIn(): (read: ReadBody) => Promise<Document> {
  const machine = useMachine()
  const { notify, reload } = useDeskActions()

  return useCallback(
    async ({ body, embedded, notes }) => {
      const said = notes.map(({ sentence }) => sentence)
      const taken = new Map<number, MediaId | null>()
      for (const { image, address } of embedded) {
        const bytes = embeddedBytes(address)
        if (bytes === null) continue
        const added = await machine['media:add']({ name: 'pasted.png', bytes })
        if (added.ok) taken.set(image, added.value.record.id)
        else said.push(mediaFailureSentence(added.failure))
      }
      if (taken.size > 0) await reload()
      if (said.length > 0) notify({ text: said.slice(0, 2).join(' '), tone: 'plain' })
      return bodyWithMedia(body, taken)
    },
    [machine, notify, reload],
  )
}
