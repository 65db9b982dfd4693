import { useCallback, useEffect, useRef } from 'react'

import { useDeskActions, useDeskState } from './desk-context.ts'
import type { Notice } from './notice.ts'

/** Shows notices that leave with the page, because their undo belongs to what is open on it. */
export function usePageNotice(): (notice: Notice | null) => void {
  const actions = useDeskActions()
  const shown = useDeskState((state) => state.notice)
  const latest = useRef(shown)
  const own = useRef<Notice | null>(null)

  useEffect(() => {
    latest.current = shown
  }, [shown])

  useEffect(
    () => () => {
      if (own.current !== null && own.current === latest.current) actions.notify(null)
    },
    [actions],
  )

  return useCallback(
    (notice) => {
      own.current = notice
      actions.notify(notice)
    },
    [actions],
  )
}
