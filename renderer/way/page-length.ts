import type { Node } from '@tiptap/pm/model'

import { countWords, documentText } from '../../core/document/document-text.ts'
import type { Document } from '../../core/document/document.ts'
import { isMarkedUp } from '../../core/document/final-document.ts'
import { settleSuggestions } from '../../core/editing/settle-suggestions.ts'
import { countGraphemes } from '../../core/graphemes.ts'
import { storedBlocks } from '../article/body-schema.ts'

export interface TextLength {
  readonly words: number
  /** As people count them, spaces included. */
  readonly characters: number
}

/** Which text is counted. */
export type CountedText =
  /** As it would be published, as lists count it: nothing that is suggested is accepted. */
  | 'published'
  /** As it is meant by those who suggest: all of it is accepted. */
  | 'suggested'

const lengths = {
  published: new WeakMap<Node, TextLength>(),
  suggested: new WeakMap<Node, TextLength>(),
}

/** How long a text is. Blocks that did not change are not counted again. */
export function pageLength(doc: Node, counted: CountedText): TextLength {
  let words = 0
  let characters = 0
  doc.forEach((block) => {
    const own = blockLength(block, counted)
    words += own.words
    characters += own.characters
  })
  return { words, characters }
}

function blockLength(block: Node, counted: CountedText): TextLength {
  const known = lengths[counted].get(block)
  if (known !== undefined) return known
  const text = documentText(asCounted({ type: 'doc', content: storedBlocks(block) }, counted))
  const length = { words: countWords(text), characters: countCharacters(text) }
  lengths[counted].set(block, length)
  return length
}

function asCounted(body: Document, counted: CountedText): Document {
  return counted === 'suggested' && isMarkedUp(body)
    ? settleSuggestions(body, () => 'accept')
    : body
}

/** Ends of lines are no characters. */
export function countCharacters(text: string): number {
  return countGraphemes(text.replaceAll('\n', ''))
}
