import { useListing } from '../lists/use-listing.ts'
import { useDeskState } from './desk-context.ts'
import { isInspectorAway } from './is-inspector-away.ts'
import { useWindowRoom } from './use-window-room.ts'

/** True while the details are wanted and have their place; of several records that are chosen there are none. */
export function useInspector(): boolean {
  const room = useWindowRoom()
  const isOne = useListing(({ chosen }) => chosen.length < 2)
  const isWanted = useDeskState(({ view }) => view.isInspectorShown)
  const isAway = useDeskState((state) => isInspectorAway(state, room))
  return isOne && isWanted && !isAway
}
