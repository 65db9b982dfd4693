import type { Approval } from '../library/approval.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { Waiver } from '../library/waiver.ts'
import { keyedList, type MergePlan, own, textSide } from './field-mergers.ts'
import { type Merged, settled, type Three, undisputed } from './merger.ts'

/** Nobody writes into a waiver; who wants another takes it back. */
const waiver: MergePlan<Waiver> = {
  id: own,
  rule: own,
  about: own,
  message: own,
  reason: own,
  by: own,
  at: own,
}

export const signedOffPlan: MergePlan<Pick<DeskRecord, 'waivers' | 'approval'>> = {
  waivers: keyedList({
    label: (position) => `Waived finding ${position}`,
    plan: waiver,
    show: ({ reason }) => textSide(reason),
  }),
  approval: latestApproval,
}

/** Whoever approved last approved what they had before them; the checksum tells whether it is this. */
function latestApproval(sides: Three<Approval | null>): Merged<Approval | null> {
  const known = undisputed(sides)
  if (known !== null) return settled(known.value)
  const { mine, theirs } = sides
  if (mine === null || theirs === null) return settled(null)
  return settled(Date.parse(mine.at) >= Date.parse(theirs.at) ? mine : theirs)
}
