import { z } from 'zod'

import { failure, type Result, success } from '../result.ts'

export const searchQuerySchema = z
  .strictObject({
    text: z.string(),
    isCaseSensitive: z.boolean(),
    isWholeWord: z.boolean(),
    /** The text is a regular expression. */
    isExpression: z.boolean(),
  })
  .readonly()

/** What is looked for in a text. */
export type SearchQuery = z.infer<typeof searchQuerySchema>

export const emptyQuery: SearchQuery = {
  text: '',
  isCaseSensitive: false,
  isWholeWord: false,
  isExpression: false,
}

/** What a letter or a digit stands next to makes it part of a longer word. */
const wordCharacter = '[\\p{L}\\p{M}\\p{N}_]'

/** What is said of an expression that was given up. */
export const expressionTakesTooLong =
  'This expression takes too long. Say more exactly what is looked for.'

/** The expression of a query; the failure says what is wrong with it. */
export function compileExpression(query: SearchQuery): Result<RegExp, string> {
  const flags = query.isCaseSensitive ? 'gmu' : 'gimu'
  try {
    const expression = new RegExp(query.text, flags)
    return success(
      query.isWholeWord
        ? new RegExp(`(?<!${wordCharacter})(?:${query.text})(?!${wordCharacter})`, flags)
        : expression,
    )
  } catch (error) {
    if (error instanceof SyntaxError) return failure(complaintOf(error.message))
    throw error
  }
}

/** `Invalid regular expression: /(/gu: Unterminated group` says it in its last words. */
function complaintOf(message: string): string {
  const words = message.slice(message.lastIndexOf(': ') + 2)
  return `This expression doesn’t work: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}
