import type { Author } from '../people/author.ts'

/** What tells people of one name apart. */
export type PersonTraits = Pick<
  Author,
  'name' | 'email' | 'links' | 'handles' | 'shortBio' | 'longBio'
>

/** Whether what is known of two people of one name makes them one, makes them two, or leaves it open. */
export type Likeness = 'same' | 'other' | 'open'

/**
 * One mail address, link or handle in common makes one person; with none of that in common, two mail addresses, two
 * pages of one site or two handles of one network make two. Where these say nothing, half the words of a bio in common
 * make one, and two bios two.
 */
export function personLikeness(one: PersonTraits, other: PersonTraits): Likeness {
  const addresses = [
    compareAll(mailOf(one), mailOf(other)),
    compareAll(handlesOf(one), handlesOf(other)),
    compareAll(linksOf(one), linksOf(other)),
  ]
  if (addresses.includes('same')) return 'same'
  if (addresses.includes('other')) return 'other'
  return compareBios(bioWords(one), bioWords(other))
}

/** Values by the place where a person has only one. */
type Traits = ReadonlyMap<string, ReadonlySet<string>>

function compareAll(one: Traits, other: Traits): Likeness {
  const shared = [...one].flatMap(([place, values]) => {
    const there = other.get(place)
    return there === undefined ? [] : [[...values].some((value) => there.has(value))]
  })
  if (shared.includes(true)) return 'same'
  return shared.length > 0 ? 'other' : 'open'
}

function mailOf({ email }: PersonTraits): Traits {
  return gathered(email === '' ? [] : [['mail', email.trim().toLowerCase()]])
}

function handlesOf({ handles }: PersonTraits): Traits {
  return gathered(
    Object.entries(handles).map(([network, handle]) => [network, handle.toLowerCase()]),
  )
}

function linksOf({ links }: PersonTraits): Traits {
  return gathered(
    links.map((link) => {
      const [site = '', ...path] = link
        .toLowerCase()
        .replace(/^[a-z]+:\/\/(?:www\.)?/u, '')
        .replace(/\/$/u, '')
        .split('/')
      return [site, path.join('/')]
    }),
  )
}

function gathered(pairs: readonly (readonly [string, string])[]): Traits {
  const traits = new Map<string, Set<string>>()
  for (const [place, value] of pairs) {
    traits.set(place, (traits.get(place) ?? new Set()).add(value))
  }
  return traits
}

/** One word in common, as in “Writes on tides” and “Writes on ferries”, makes nobody one with anybody. */
function compareBios(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  const shorter = Math.min(one.size, other.size)
  if (shorter === 0) return 'open'
  const shared = [...one].filter((word) => other.has(word)).length
  if (shared * 2 < shorter) return 'other'
  return shared > 1 ? 'same' : 'open'
}

/** What a bio says beside the name; short words say nothing of a person. */
function bioWords({ name, shortBio, longBio }: PersonTraits): ReadonlySet<string> {
  const ofName = new Set(wordsOf(name))
  return new Set(
    wordsOf(`${shortBio} ${longBio}`).filter((word) => word.length > 2 && !ofName.has(word)),
  )
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
