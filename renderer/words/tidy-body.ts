import type { Node } from '@tiptap/pm/model'

import { type TidyKind, tidyText } from '../../core/typography/tidy-text.ts'
import type { Typography } from '../../core/typography/typography.ts'
import { passagesBetween, passageText } from './passage-text.ts'
import type { Replacement } from './replace-words.ts'

/** One change of the text, with enough around it to judge by. */
export interface ProposedTidying extends Replacement {
  readonly kind: TidyKind
  readonly before: string
  readonly written: string
  readonly after: string
}

/** So many characters of the text are shown on each side. */
const around = 28

/** What a careful typesetter would change in a document, in reading order. */
export function tidyBody(doc: Node, typography: Typography): readonly ProposedTidying[] {
  return passagesBetween(doc, 0, doc.content.size).flatMap(({ node, start }) => {
    const text = passageText(node)
    return tidyText(text, typography).map(({ from, to, insert, kind }) => ({
      place: { from: start + from, to: start + to },
      insert,
      kind,
      before: from > around ? `…${text.slice(from - around, from)}` : text.slice(0, from),
      written: text.slice(from, to),
      after: text.length > to + around ? `${text.slice(to, to + around)}…` : text.slice(to),
    }))
  })
}
