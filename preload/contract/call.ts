import type { z } from 'zod'

export interface Call<I, O> {
  readonly parse: (value: unknown) => I
  readonly output?: O
}

/** `call(reads(schema)).returns<Answer>()`: what goes in is read, what comes back is declared. */
export function call<I>(parse: (value: unknown) => I) {
  return {
    returns<O>(): Call<I, O> {
      return { parse }
    },
  }
}

export function reads<S extends z.ZodType>(schema: S) {
  return (value: unknown): z.infer<S> => schema.parse(value)
}

export function parseNothing(value: unknown): undefined {
  if (value !== undefined) throw new TypeError('Expected no input')
  return undefined
}
