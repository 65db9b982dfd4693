import { useCallback, useLayoutEffect, useRef } from 'react'

/** Answers how to do something once the change that is being made shows on the page, for example to move the focus. */
export function useAfterRender(): (act: () => void) => void {
  const waiting = useRef<(() => void) | null>(null)

  useLayoutEffect(() => {
    const act = waiting.current
    waiting.current = null
    act?.()
  })

  return useCallback((act) => {
    waiting.current = act
  }, [])
}
