import { isRightToLeft } from '../language-tag.ts'
import { type Markup, markup } from '../markup.ts'

/** HTML for pages of others, which go from left to right unless something says otherwise. */
export function directed(content: Markup, language: string): Markup {
  return isRightToLeft(language)
    ? markup`<div dir="rtl" lang="${language}">\n${content}</div>\n`
    : content
}
