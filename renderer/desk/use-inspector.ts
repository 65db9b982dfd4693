import { useListing } from '../lists/use-listing.ts'
import { useDeskState } from './desk-context.ts'
import { useWindowRoom } from './use-window-room.ts'

/** True while the details are wanted and have their place; of several records that are chosen there are none. */
export function useInspector(): boolean {
  const room = useWindowRoom()
  const isOne = useListing(({ chosen }) => chosen.length < 2)
  const isWanted = useDeskState(({ view }) => view.isInspectorShown)
  const isAside = useDeskState((state) => state.isInspectorAside)
  return isOne && isWanted && !(isAside && room === 'narrow')
}
