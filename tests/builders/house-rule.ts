import { emptyRule, type HouseRule } from '../../core/house-style/house-style.ts'
import { countingIds } from './record-id.ts'

const nextId = countingIds(0x30_0000)

/** A rule of its own id. */
export function aRule(fields: Partial<HouseRule>): HouseRule {
  return { ...emptyRule(nextId(), 'prefer'), ...fields }
}
