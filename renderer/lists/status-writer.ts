import type { StatusWriter } from '../../core/article/status-change.ts'
import { newId } from '../desk/new-id.ts'
import { now } from '../desk/now.ts'

/** This person, now. */
export function statusChangeOf(person: string): StatusWriter {
  return { id: newId(), at: now(), by: person }
}
