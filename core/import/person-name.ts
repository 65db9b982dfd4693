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

/**
 * Finds the person among `known` whom `name` means. An accent that one spelling leaves out
 * (`Zoe` for `Zoë`) is overlooked when it points to one person only; two different accents are two people.
 */
export function findPerson<Person extends { readonly name: string }>(
  name: string,
  known: readonly Person[],
): Person | null {
  const key = nameKey(name)
  if (key === '') return null
  const same = known.find((person) => nameKey(person.name) === key)
  if (same !== undefined) return same
  const plain = withoutAccents(key)
  const near = known.filter((person) => {
    const other = nameKey(person.name)
    return withoutAccents(other) === plain && (plain === key || plain === other)
  })
  const [only] = near
  return near.length === 1 && only !== undefined ? only : null
}

function withoutAccents(key: string): string {
  return key.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
