import { useCallback } from 'react'

import { mediaFailureSentence } from '../../core/library/library-report.ts'
import type { Media } from '../../core/pictures/media.ts'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'

/** Asks for a picture and takes it into the library; null when none was chosen or it can't be used, which is then said. */
export function useChoosePicture(): () => Promise<Media | null> {
  const desk = useMachine()
  const actions = useDeskActions()

  return useCallback(async () => {
    const chosen = await desk['media:choose'](undefined)
    if (!chosen.ok) {
      actions.notify({ text: mediaFailureSentence(chosen.failure), tone: 'bad' })
      return null
    }
    if (chosen.value === null) return null
    await actions.reload()
    return chosen.value.record
  }, [desk, actions])
}
