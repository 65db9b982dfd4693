import { useState } from 'react'

import { localDay } from '../../core/local-day.ts'
import type { Day } from '../../core/timestamp.ts'
import { now } from '../desk/now.ts'

/** The day on which the view was opened. */
export function useToday(): Day {
  const [today] = useState(() => localDay(now()))
  return today
}
