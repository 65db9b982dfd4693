/** The name itself while it is free, else the first free one of `name-2`, `name-3` and so on. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let ending = 2
  while (taken.has(`${name}-${ending}`)) ending += 1
  return `${name}-${ending}`
}
