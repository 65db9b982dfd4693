import type { SearchAnswer } from '../../core/search/search-answer.ts'
import type { SearchOrder } from './search-engine.ts'

/** What the desk asks the process that searches. */
export interface NumberedOrder {
  readonly number: number
  readonly order: SearchOrder
}

/** What it answers to the order of that number; null when the search broke down. */
export interface NumberedAnswer {
  readonly number: number
  readonly answer: SearchAnswer | null
}
