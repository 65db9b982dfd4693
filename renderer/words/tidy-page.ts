import type { Node } from '@tiptap/pm/model'

import type { Article } from '../../core/article/article.ts'
import type { Match } from '../../core/search/find-matches.ts'
import { type TidyKind, tidyText } from '../../core/typography/tidy-text.ts'
import type { Typography } from '../../core/typography/typography.ts'
import { type PageText, pageTexts } from '../find/page-text.ts'
import type { PageChange } from '../find/replace-on-page.ts'
import { passagesBetween, passageText } from './passage-text.ts'

/** One change of the text, with enough around it to judge by. */
export interface ProposedTidying extends PageChange {
  readonly kind: TidyKind
  readonly before: string
  readonly written: string
  readonly after: string
}

/** So many characters of the text are shown on each side. */
const around = 28

/** What a careful typesetter would change on a page: first above the text and in captions, then in the text. */
export function tidyPage(
  fields: Pick<Article, 'headline' | 'standfirst'>,
  doc: Node,
  typography: Typography,
): readonly ProposedTidying[] {
  const beside = pageTexts(fields, doc).filter(({ place }) => place.kind !== 'words')
  // Of the words in the text, code and what a suggestion takes out stay as they are.
  const inText = passagesBetween(doc, 0, doc.content.size).map(({ node, start }): PageText => ({
    place: { kind: 'words', start },
    text: passageText(node),
  }))
  return [...beside, ...inText].flatMap((text) => tidyings(text, typography))
}

function tidyings({ place, text }: PageText, typography: Typography): readonly ProposedTidying[] {
  return tidyText(text, typography).map(({ from, to, insert, kind }) => {
    const written = text.slice(from, to)
    const match: Match = { from, to, groups: [written], namedGroups: {} }
    return {
      passage: { place, match },
      text: insert,
      kind,
      before: from > around ? `…${text.slice(from - around, from)}` : text.slice(0, from),
      written,
      after: text.length > to + around ? `${text.slice(to, to + around)}…` : text.slice(to),
    }
  })
}
