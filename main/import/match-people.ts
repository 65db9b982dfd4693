import type { AuthorDraft } from '../../core/import/import-proposal.ts'
import type { ImportNote } from '../../core/import/import-source.ts'
import { personLikeness } from '../../core/import/person-likeness.ts'
import { createPeople } from '../../core/import/person-name.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import type { Author } from '../../core/people/author.ts'
import type { Library } from '../library/library.ts'

/** Whom of a file the library has already. */
export interface PeopleMatches {
  /** By the keys of the drafts. */
  readonly ids: ReadonlyMap<string, RecordId>
  /** By the same keys, everybody whom the draft may mean. */
  readonly possible: ReadonlyMap<string, ReadonlySet<RecordId>>
  /** By the same keys: who was kept apart from, or only supposed to be, somebody of the same name. */
  readonly notes: ReadonlyMap<string, ImportNote>
}

/**
 * Finds each person by name (or, nameless, by the bio) unless something tells the two apart. Whom something proves is found
 * first, so that nobody takes the place of another; nobody is found twice.
 */
export async function matchPeople(
  library: Library,
  drafts: readonly AuthorDraft[],
): Promise<PeopleMatches> {
  const ids = new Map<string, RecordId>()
  const notes = new Map<string, ImportNote>()
  const everybody = new Map<string, ReadonlySet<RecordId>>()
  const taken = new Set<RecordId>()
  const named = await withNamesakes(library, drafts)
  for (const { draft, namesakes } of named) {
    const same = namesakes.find(
      (person) => !taken.has(person.id) && likeness(draft, person) === 'same',
    )
    if (same === undefined) continue
    ids.set(draft.key, same.id)
    taken.add(same.id)
  }
  for (const { draft, namesakes } of named.filter(({ draft: { key } }) => !ids.has(key))) {
    const possible = namesakes.filter(
      (person) => !taken.has(person.id) && likeness(draft, person) === 'open',
    )
    const [first] = possible
    if (draft.name !== '' && namesakes.length > 0 && possible.length !== 1) {
      const sentence = first === undefined ? keptApart : supposed
      notes.set(draft.key, { place: draft.name, sentence })
    }
    if (first === undefined) continue
    ids.set(draft.key, first.id)
    everybody.set(draft.key, new Set(possible.map(({ id }) => id)))
    taken.add(first.id)
  }
  return { ids, possible: everybody, notes }
}

const keptApart =
  'The library has somebody of this name whom the file tells apart: they stay two people.'

const supposed =
  'Several people of this name are in the library and the file does not tell which is meant: it was taken for the first.'

interface NamedDraft {
  readonly draft: AuthorDraft
  readonly namesakes: readonly Author[]
}

async function withNamesakes(
  library: Library,
  drafts: readonly AuthorDraft[],
): Promise<readonly NamedDraft[]> {
  const people = createPeople<RecordId>()
  const nameless: RecordId[] = []
  for (const { id, title } of library.list('author')) {
    if (!isRecordId(id)) continue
    if (title === '') nameless.push(id)
    else people.add(title, id)
  }
  const named: NamedDraft[] = []
  for (const draft of drafts) {
    const ids = draft.name === '' ? nameless : people.namesakes(draft.name)
    named.push({ draft, namesakes: await authorsOf(library, ids) })
  }
  return named
}

async function authorsOf(library: Library, ids: readonly RecordId[]): Promise<readonly Author[]> {
  const authors: Author[] = []
  for (const id of ids) {
    const stored = await library.read(id)
    if (stored.ok && stored.value.record.kind === 'author') authors.push(stored.value.record)
  }
  return authors
}

/** Of people without a name only the bio says anything. */
function likeness(draft: AuthorDraft, person: Author) {
  if (draft.name !== '') return personLikeness(draft, person)
  return draft.shortBio === person.shortBio ? 'same' : 'other'
}
