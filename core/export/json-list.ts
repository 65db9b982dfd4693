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
