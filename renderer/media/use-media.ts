import { useEffect, useState } from 'react'

import type { MediaId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import { useMachine } from '../desk/desk-context.ts'

/** What the library knows of a picture; null while it is being read or isn't there. */
export function useMedia(id: MediaId | null): Media | null {
  const machine = useMachine()
  const [media, setMedia] = useState<Media | null>(null)

  useEffect(() => {
    let isCurrent = true
    async function read(): Promise<void> {
      const stored = id === null ? null : await machine['record:read'](id)
      if (!isCurrent) return
      setMedia(
        stored?.ok === true && stored.value.record.kind === 'media' ? stored.value.record : null,
      )
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [machine, id])

  return media
}
