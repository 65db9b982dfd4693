import { useEffect } from 'react'

import { useDeskTools } from '../desk/desk-context.ts'
import { useWindowRoom } from '../desk/use-window-room.ts'
import { standingBack } from './standing-back.ts'

/** Withdraws what was said of the room once there is more of it, or nothing needs it any more. */
export function useRoomWord(): void {
  const { store, actions } = useDeskTools()
  const room = useWindowRoom()

  useEffect(
    () => () => {
      const { notice } = store.getState()
      if (notice !== null && notice.text === standingBack(room)) actions.notify(null)
    },
    [store, actions, room],
  )
}
