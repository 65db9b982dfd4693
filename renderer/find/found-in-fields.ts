import { fieldOnPage } from './field-on-page.ts'
import type { FoundOnPage } from './found-marks.ts'
import type { PagePassage } from './page-text.ts'

import './found-in-fields.css'

/** Marks what was found above the body, on the words that are drawn behind the fields. */
export function markFoundInFields({ passages, current }: Omit<FoundOnPage, 'range'>): void {
  CSS.highlights.set('found-in-field', new Highlight(...passages.flatMap(wordsOf)))
  const at = passages[current]
  const words = at === undefined ? [] : wordsOf(at)
  const mark = new Highlight(...words)
  mark.priority = 1
  CSS.highlights.set('current-in-field', mark)
}

function wordsOf({ place, match }: PagePassage): readonly Range[] {
  if (place.kind !== 'field') return []
  const drawn = fieldOnPage(place.field)?.previousElementSibling
  return drawn === null || drawn === undefined ? [] : [rangeIn(drawn, match)]
}

function rangeIn(drawn: Element, { from, to }: PagePassage['match']): Range {
  const range = new Range()
  const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT)
  let start = 0
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const end = start + (text.nodeValue?.length ?? 0)
    if (from >= start && from < end) range.setStart(text, from - start)
    if (to > start && to <= end) range.setEnd(text, to - start)
    start = end
  }
  return range
}
