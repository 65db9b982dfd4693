import type { Schema, Slice } from '@tiptap/pm/model'

import { bodyMarkup } from '../../../core/export/html/html-body.ts'
import { bodyMarkdown } from '../../../core/export/markdown/markdown-body.ts'
import { markdownText } from '../../../core/export/markdown/markdown-file.ts'
import { bodyText } from '../../../core/export/text/text-body.ts'
import { english } from '../../../core/export/words/english.ts'
import { sliceBody } from './slice-body.ts'

/** A piece of an article as other programs take it. */
export interface CopiedText {
  readonly html: string
  readonly text: string
  readonly markdown: string
}

/** Null where the piece can't stand alone. Pictures are told by their descriptions: their bytes stay in the library. */
export function copiedText(slice: Slice, schema: Schema): CopiedText | null {
  const body = sliceBody(slice, schema)
  if (body === null) return null
  const html = bodyMarkup(body, withoutPictures).markup
  const { text, notes } = bodyText(body, { words: english, numbersLinks: false })
  return {
    html: isPartOfLine(slice) ? html.replace(/^<p>([\s\S]*?)<\/p>\n/u, '$1') : html,
    text: [text, ...notes.map((note, at) => `${at + 1}. ${note}`)].join('\n\n'),
    markdown: markdownText(bodyMarkdown(body, withoutPictures)),
  }
}

const withoutPictures = { words: english, picture: () => null, pictureAddress: () => '' }

/** Words out of one paragraph go into the line of another program. */
function isPartOfLine({ content, openStart }: Slice): boolean {
  return openStart > 0 && content.childCount === 1 && content.firstChild?.type.name === 'paragraph'
}
