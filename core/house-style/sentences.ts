import type { TextSpan } from '../text-span.ts'

/** The sentences of a paragraph; `Dr.`, `e.g.` and initials end none. */
export function sentencesOf(text: string): readonly TextSpan[] {
  const ends = [...text.matchAll(/[.!?…]+["'’”)\]]*(?=\s+["'‘“(]*[\p{Lu}\p{N}])/gu)]
    .filter(
      ({ index }) =>
        !/(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|St|No|vs|cf|e\.g|i\.e|etc|pp?)$/u.test(
          text.slice(Math.max(0, index - 6), index),
        ),
    )
    .map((match) => match.index + match[0].length)
  const starts = [0, ...ends]
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? text.length
    const from = start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0)
    return from < end ? [{ from, to: end }] : []
  })
}
