import type { Element } from 'hast'

import { attribute, classNames, descendants, elementText } from '../../hast-element.ts'

/** Whether an element is the sign behind words that somebody commented on in Word, as `[AM1]`. */
export function isCommentSign(element: Element): boolean {
  return (
    classNames(element).some((each) => signClasses.has(each.toLowerCase())) ||
    /mso-special-character:\s*comment/iu.test(attribute(element, 'style'))
  )
}

const signClasses: ReadonlySet<string> = new Set([
  'msocommentreference',
  'msocomanchor',
  'msocomoff',
])

/** What the comments say that Word lists below its text; null for an element that is no such list. */
export function listedComments(element: Element): readonly string[] | null {
  if (!/mso-element:\s*comment-list/iu.test(attribute(element, 'style'))) return null
  return descendants(element)
    .filter((each) => /mso-element:\s*comment(?:;|$)/iu.test(attribute(each, 'style').trim()))
    .map((comment) => {
      const signs = descendants(comment).filter(isCommentSign).map(elementText)
      return signs.reduce((text, sign) => text.replace(sign, ''), elementText(comment)).trim()
    })
}
