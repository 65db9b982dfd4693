import { isRightToLeft } from '../../language-tag.ts'
import { type Markup, markup } from '../markup.ts'

/** HTML for pages of others, which go from left to right unless something says otherwise. */
export function directed(content: Markup, language: string): Markup {
  return isRightToLeft(language)
    ? markup`<div dir="rtl" lang="${language}">\n${withCodeAsItIs(content, language)}</div>\n`
    : content
}

/** Code is read from left to right in every language. */
export function withCodeAsItIs(content: Markup, language: string): Markup {
  return isRightToLeft(language)
    ? { markup: content.markup.replaceAll(/<(pre|code)(?=[ >])/gu, '<$1 dir="ltr"') }
    : content
}
