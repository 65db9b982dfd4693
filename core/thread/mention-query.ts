/** What stands after an `@` before the caret, and where the `@` is. */
export interface MentionQuery {
  readonly start: number
  readonly end: number
  readonly sought: string
}

/** Names of people are no longer; what follows an `@` far back is prose. */
const longestName = 40

/** The beginning of a name that is being typed at the caret; null when there is none. */
export function mentionBefore(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - longestName), caret)
  const sought = /(?:^|[\s(])@([^@\n]*)$/u.exec(before)?.[1]
  return sought === undefined
    ? null
    : { start: caret - sought.length - 1, end: caret, sought: sought.toLowerCase() }
}

/** Those with a name, or a word of it, that begins with what is sought. */
export function peopleCalled<P extends { readonly name: string }>(
  people: readonly P[],
  sought: string,
): readonly P[] {
  return people.filter(({ name }) => {
    const lower = name.toLowerCase()
    return lower !== sought && ` ${lower}`.includes(` ${sought}`)
  })
}
