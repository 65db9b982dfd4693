import { createEdition, type Edition } from '../../core/edition/edition.ts'
import { morning } from './clock.ts'
import { aRecordId } from './record-id.ts'

export function anEdition(fields: Partial<Edition> = {}): Edition {
  return {
    ...createEdition({ id: aRecordId(4), now: morning }),
    title: 'Night work',
    number: '31',
    date: '2026-11-21',
    introduction: 'Eight pieces about what happens after dark.',
    ...fields,
  }
}
