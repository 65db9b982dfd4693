import { isRightToLeft, languageTag } from '../language-tag.ts'
import { type Markup, markup, nothing } from './markup.ts'

/** The attributes of what is written in another language than what stands around it. */
export function languageMark(language: string, around: string): Markup {
  const tag = languageTag(language)
  if (tag === null || tag === languageTag(around)) return nothing
  const direction = isRightToLeft(tag) ? 'rtl' : 'ltr'
  return markup` lang="${tag}"${isTurned(tag, around) ? markup` dir="${direction}"` : nothing}`
}

/** Whether one is read from right to left and the other is not. */
export function isTurned(language: string, around: string): boolean {
  return isRightToLeft(language) !== isRightToLeft(around)
}
