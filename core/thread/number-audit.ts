import { liftNumbers, statedTotal, type TypedNumber } from './numbering.ts'

/** What is wrong with the numbers that were typed into a thread; positions of posts count from zero. */
export type NumberProblem =
  | { readonly kind: 'unnumbered'; readonly position: number }
  | { readonly kind: 'missing'; readonly index: number; readonly total: number | null }
  | { readonly kind: 'double'; readonly index: number; readonly positions: readonly number[] }
  | { readonly kind: 'out-of-order'; readonly position: number; readonly index: number }
  | {
      readonly kind: 'wrong-total'
      readonly position: number
      readonly stated: number
      readonly expected: number
    }
  | { readonly kind: 'own-line'; readonly position: number }

/**
 * The problems of hand-typed numbers, none for a thread without any. The expected total is the one that most posts
 * state; a number on its own line is a problem only where most stand elsewhere.
 */
export function auditNumbers(texts: readonly string[]): readonly NumberProblem[] {
  const numbers = liftNumbers(texts)
  if (numbers.every((number) => number === null)) return []
  return [
    ...unnumbered(numbers),
    ...missing(numbers),
    ...doubles(numbers),
    ...outOfOrder(numbers),
    ...wrongTotals(numbers),
    ...oddPlaces(numbers),
  ]
}

type Numbers = readonly (TypedNumber | null)[]

function unnumbered(numbers: Numbers): readonly NumberProblem[] {
  return numbers.flatMap((number, position) =>
    number === null ? [{ kind: 'unnumbered', position }] : [],
  )
}

function missing(numbers: Numbers): readonly NumberProblem[] {
  const indexes = new Set(numbers.flatMap((number) => number?.index ?? []))
  const total = statedTotal(numbers)
  const last = total ?? Math.max(...indexes)
  return Array.from({ length: last }, (_, position) => position + 1)
    .filter((index) => !indexes.has(index))
    .map((index) => ({ kind: 'missing', index, total }))
}

function doubles(numbers: Numbers): readonly NumberProblem[] {
  const positions = new Map<number, readonly number[]>()
  for (const [position, number] of numbers.entries()) {
    if (number === null) continue
    positions.set(number.index, [...(positions.get(number.index) ?? []), position])
  }
  return [...positions]
    .filter(([, found]) => found.length > 1)
    .map(([index, found]) => ({ kind: 'double', index, positions: found }))
}

function outOfOrder(numbers: Numbers): readonly NumberProblem[] {
  let highest = 0
  return numbers.flatMap((number, position) => {
    const index = number?.index ?? highest
    if (index < highest) return [{ kind: 'out-of-order', position, index }]
    highest = index
    return []
  })
}

function wrongTotals(numbers: Numbers): readonly NumberProblem[] {
  const expected = statedTotal(numbers)
  return numbers.flatMap((number, position) => {
    const stated = number?.total ?? null
    if (stated === null || expected === null || stated === expected) return []
    return [{ kind: 'wrong-total', position, stated, expected }]
  })
}

function oddPlaces(numbers: Numbers): readonly NumberProblem[] {
  const written = numbers.filter((number) => number !== null)
  const onOwnLine = written.filter(({ place }) => place === 'own-line')
  if (onOwnLine.length * 2 >= written.length) return []
  return numbers.flatMap((number, position) =>
    number?.place === 'own-line' ? [{ kind: 'own-line', position }] : [],
  )
}
