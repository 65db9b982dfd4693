import { apostrophe, type QuotePair, type Typography } from './typography.ts'

/** The text that a straight quotation mark stands between, the marks in it already curled. */
export interface QuotePlace {
  readonly before: string
  /** What follows; empty while somebody types. */
  readonly after: string
}

/** The mark that stands for `"` at this place, with the space of the language inside it. */
export function doubleMark({ before, after }: QuotePlace, typography: Typography): string {
  const { double, innerSpaces } = typography
  const space = innerSpaces?.wide ?? ''
  const isOpen = hasOpen(before, double)
  if (/\d$/u.test(before) && !isOpen) return '″'
  if (feetAndInches.test(before)) return '″'
  const opens =
    isAtWordStart(before) && !(isOpen && /^(?:$|[\s.,;:!?)])/u.test(after) && after !== '')
  if (opens && !(space !== '' && isOpen && /\s$/u.test(before))) {
    return double.open + (/^\s/u.test(after) ? '' : space)
  }
  return (/\s$/u.test(before) ? '' : space) + double.close
}

/** A height, such as 6′2, is measured inside a quotation too. */
const feetAndInches = /(?<![\p{L}\p{N}.,])\d{1,2}[′’]\d{1,2}(?:[.,]\d)?$/u

/** The mark that stands for `'` at this place: most are apostrophes. */
export function singleMark({ before, after }: QuotePlace, typography: Typography): string {
  const { single } = typography
  if (beginsShortened(before, after)) return apostrophe
  if (/\d$/u.test(before) && /^\d/u.test(after)) return '′'
  if (isAtWordStart(before)) return single.open
  if (/^\p{L}/u.test(after)) return apostrophe
  return hasOpen(before, single) ? single.close : apostrophe
}

function isAtWordStart(before: string): boolean {
  return before === '' || /[\s([{<–—/«‹„‚“‘-]$/u.test(before)
}

/** Whether a pair was opened in the text and not closed; apostrophes close nothing. */
function hasOpen(before: string, { open, close }: QuotePair): boolean {
  const lastOpen = before.lastIndexOf(open)
  if (lastOpen === -1) return false
  if (open === close) return before.split(open).length % 2 === 0
  const after = before.slice(lastOpen + 1)
  return close === apostrophe ? !/’(?!\p{L})/u.test(after) : !after.includes(close)
}

const shortened = /^(?:\d\ds?|tis|twas|twere|twill|em|til|cause|n|bout|round)(?![\p{L}\p{N}])/iu

/** ’90s, ’tis, ’em: the mark stands for what was left out, not for the beginning of a quotation. */
function beginsShortened(before: string, after: string): boolean {
  return (
    isAtWordStart(before) &&
    shortened.test(after) &&
    !/^[^‘’']*(?<=\S)['’](?![\p{L}\d])/u.test(after)
  )
}
