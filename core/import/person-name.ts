/**
 * What two spellings of one person's name have in common: letter case, runs of spaces, curly and
 * straight apostrophes, kinds of hyphen and ways of composing an accent don't tell people apart.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[‘’ʼ`´]/gu, "'")
    .replaceAll(/[\u2010\u2011\u2012–]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** People who can be found by their names. */
export interface People<Person> {
  /** The one person whom the name means, the first of those who have it; null when there is none, or no telling which spelling. */
  find(name: string): Person | null
  /** Everybody whom the name may mean, in the order in which they were added. */
  namesakes(name: string): readonly Person[]
  add(name: string, person: Person): void
}

/**
 * Finds people as `nameKey` tells them apart. An accent that one spelling leaves out (`Zoe` for `Zoë`) is
 * overlooked when it points to one name only; two different accents are two people.
 */
export function createPeople<Person>(): People<Person> {
  const byKey = new Map<string, readonly Person[]>()
  const byPlainKey = new Map<string, readonly string[]>()

  function namesakes(name: string): readonly Person[] {
    const key = nameKey(name)
    const same = byKey.get(key)
    if (same !== undefined) return same
    const plain = withoutAccents(key)
    const near = byPlainKey.get(plain)?.filter((other) => plain === key || plain === other) ?? []
    const [only = ''] = near
    return near.length === 1 ? (byKey.get(only) ?? []) : []
  }

  return {
    namesakes,
    find: (name) => namesakes(name)[0] ?? null,
    add(name, person) {
      const key = nameKey(name)
      if (key === '') return
      const same = byKey.get(key)
      byKey.set(key, [...(same ?? []), person])
      if (same !== undefined) return
      const plain = withoutAccents(key)
      byPlainKey.set(plain, [...(byPlainKey.get(plain) ?? []), key])
    },
  }
}

function withoutAccents(key: string): string {
  return key.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
