/** A list as `JSON.stringify` writes it with two spaces, `depth` levels inside its file: a piece for each entry. */
export function* jsonList(entries: Iterable<unknown>, depth: number): Iterable<string> {
  const line = `\n${'  '.repeat(depth + 1)}`
  let before = '['
  for (const entry of entries) {
    yield `${before}${line}${JSON.stringify(entry, null, 2).replaceAll('\n', line)}`
    before = ','
  }
  yield before === '[' ? '[]' : `\n${'  '.repeat(depth)}]`
}

/** An object as `JSON.stringify` writes it with two spaces: its lists come after its other fields, entry by entry. */
export function* jsonFields(
  fields: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, Iterable<unknown>>>,
): Iterable<string> {
  yield JSON.stringify(fields, null, 2).slice(0, -'\n}'.length)
  for (const [name, entries] of Object.entries(lists)) {
    yield `,\n  "${name}": `
    yield* jsonList(entries, 1)
  }
  yield '\n}'
}
