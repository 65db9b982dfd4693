import type { AuthorDraft } from './import-proposal.ts'
import { personLikeness } from './person-likeness.ts'
import { createPeople } from './person-name.ts'

/** The people of several texts, each once. */
export interface GatheredPeople {
  readonly authors: readonly AuthorDraft[]
  /** The key here of a draft of one of the texts. */
  readonly keyOf: (draft: AuthorDraft) => string
}

/** People of one name are one unless something tells them apart; each has what the texts say below themselves of who wrote them. */
export function gatherPeople(texts: readonly (readonly AuthorDraft[])[]): GatheredPeople {
  const people = createPeople<number>()
  const authors: AuthorDraft[] = []
  const keys = new Map<AuthorDraft, string>()
  for (const draft of texts.flat()) {
    const namesakes = people.namesakes(draft.name).flatMap((at) => authors[at] ?? [])
    const known =
      namesakes.find((person) => personLikeness(person, draft) === 'same') ??
      namesakes.find((person) => personLikeness(person, draft) === 'open')
    if (known === undefined) {
      const key = `author ${authors.length + 1}`
      people.add(draft.name, authors.length)
      authors.push({ ...draft, key })
      keys.set(draft, key)
    } else {
      authors[authors.indexOf(known)] = filled(known, draft)
      keys.set(draft, known.key)
    }
  }
  return { authors, keyOf: (draft) => keys.get(draft) ?? draft.key }
}

function filled(known: AuthorDraft, other: AuthorDraft): AuthorDraft {
  return {
    ...known,
    postNominals:
      known.postNominals.length < other.postNominals.length
        ? other.postNominals
        : known.postNominals,
    role: known.role || other.role,
    organisation: known.organisation || other.organisation,
    shortBio: known.shortBio || other.shortBio,
  }
}
