import { useCallback } from 'react'

import { useDeskActions } from '../../desk/desk-context.ts'

/** Shows comments and suggestions at the side, whatever was shown there. */
export function useShowReview(): () => void {
  const { setView, showTab } = useDeskActions()
  return useCallback(() => {
    setView({ isInspectorShown: true })
    showTab('review')
  }, [setView, showTab])
}
