import { useSyncExternalStore } from 'react'

import { localDay } from '../../core/local-day.ts'
import type { Day } from '../../core/timestamp.ts'
import { now } from '../desk/now.ts'

/** How soon a view that is open at midnight notices that it is tomorrow, in milliseconds. */
const dayWatch = 30_000

/** The day it is for whoever looks, also when the view stays open past midnight. */
export function useToday(): Day {
  return useSyncExternalStore(watchDay, () => localDay(now()))
}

function watchDay(onTurn: () => void): () => void {
  const timer = setInterval(onTurn, dayWatch)
  return () => clearInterval(timer)
}
