import { useSyncExternalStore } from 'react'

import { localDay } from '../../core/local-day.ts'
import type { Day } from '../../core/timestamp.ts'
import { now } from '../desk/now.ts'
import { watchClock } from './watch-clock.ts'

/** The day it is for whoever looks, also when the view stays open past midnight. */
export function useToday(): Day {
  return useSyncExternalStore(watchClock, () => localDay(now()))
}
