/** Gives each name once: the name itself while it is free, else the first free one of `name-2`, `name-3` and so on. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  // No name is given back: of thousands that are the same, none looks again where the one before it has looked.
  const endings = new Map<string, number>()

  return (name) => {
    let ending = endings.get(name) ?? 1
    while (taken.has(ended(name, ending))) ending += 1
    endings.set(name, ending)
    const unique = ended(name, ending)
    taken.add(unique)
    return unique
  }
}

function ended(name: string, ending: number): string {
  return ending === 1 ? name : `${name}-${ending}`
}
