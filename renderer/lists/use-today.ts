import { useState } from 'react'

import { localDay } from '../../core/local-day.ts'
import type { Day } from '../../core/timestamp.ts'

/** The day on which the view was opened. */
export function useToday(): Day {
  const [today] = useState(() => localDay(new Date().toISOString()))
  return today
}
