import type { StatusWriter } from '../../core/status-change.ts'
import { newId } from '../desk/new-id.ts'

/** This person, now. */
export function statusChangeOf(person: string): StatusWriter {
  return { id: newId(), at: new Date().toISOString(), by: person }
}
