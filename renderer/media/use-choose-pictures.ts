import { useCallback } from 'react'

import { mediaFailureSentence } from '../../core/library/library-report.ts'
import type { Media } from '../../core/pictures/media.ts'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'

/** Answers those that were chosen and can be used. */
export type AskForPictures = (howMany: 'one' | 'several') => Promise<readonly Media[]>

/** Asks for pictures and takes them into the library; what can't be used is said. */
export function useChoosePictures(): AskForPictures {
  const desk = useMachine()
  const { notify, reload } = useDeskActions()

  return useCallback(
    async (howMany) => {
      const chosen = await desk['media:choose'](howMany)
      const [trouble] = chosen.flatMap((each) => (each.ok ? [] : [each.failure]))
      if (trouble !== undefined) notify({ text: mediaFailureSentence(trouble), tone: 'bad' })
      if (chosen.length > 0) await reload()
      return chosen.flatMap((each) => (each.ok ? [each.value.record] : []))
    },
    [desk, notify, reload],
  )
}
