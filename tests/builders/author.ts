import { type Author, createAuthor } from '../../core/people/author.ts'
import { morning } from './clock.ts'
import { aRecordId } from './record-id.ts'

export function anAuthor(fields: Partial<Author> = {}): Author {
  return {
    ...createAuthor({ id: aRecordId(2), now: morning }),
    name: 'Imke Sanderling',
    role: 'Night librarian',
    organisation: 'Harbour Reading Room',
    shortBio: 'Imke Sanderling keeps the lamps of the Harbour Reading Room.',
    ...fields,
  }
}
