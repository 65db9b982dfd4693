import type { MediaId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

/** What the library knows of a picture; null while it is being read or isn't there. */
export function useMedia(id: MediaId | null): Media | null {
  const machine = useMachine()
  return useAnswer(id ?? 'none', async () => {
    const stored = id === null ? null : await machine['record:read'](id)
    return stored?.ok === true && stored.value.record.kind === 'media' ? stored.value.record : null
  })
}
