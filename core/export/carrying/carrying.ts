import type { Loss } from '../bundle/bundle-file.ts'
import type { PageTarget } from '../target.ts'

/** What becomes of one thing that a record can hold, in one target. */
export type Carrying =
  | { readonly kind: 'carried' }
  | { readonly kind: 'mapped'; readonly to: string }
  | { readonly kind: 'partly-lost'; readonly loss: Loss }
  | { readonly kind: 'lost'; readonly loss: Loss }
  | { readonly kind: 'left-out'; readonly why: string }

/** What becomes of it everywhere. A target that is missing does not compile. */
export type CarryingRow = Readonly<Record<PageTarget, Carrying>>

/** It is there as what it is. */
export const carried: Carrying = { kind: 'carried' }

/** It is there as something else that says as much. */
export function mapped(to: string): Carrying {
  return { kind: 'mapped', to }
}

/** Something plainer is there, and whoever exports reads so before. */
export function partlyLost(what: string, why: string): Carrying {
  return { kind: 'partly-lost', loss: { what, why } }
}

/** It is gone, and whoever exports reads so before. Things with the same loss are told once. */
export function lost(what: string, why: string): Carrying {
  return { kind: 'lost', loss: { what, why } }
}

/** It has no business there, so that nobody has to read that it is missing. */
export function leftOut(why: string): Carrying {
  return { kind: 'left-out', why }
}

type Some<T extends PageTarget> = Readonly<Record<T, Carrying>>

/** The targets that set the page themselves. */
export function inPages(carrying: Carrying): Some<'html' | 'newsletter' | 'pdf' | 'epub'> {
  return { html: carrying, newsletter: carrying, pdf: carrying, epub: carrying }
}

/** The targets that hand HTML to somebody else's pages. */
export function inHosts(carrying: Carrying): Some<'wordpress' | 'ghost' | 'feeds'> {
  return { wordpress: carrying, ghost: carrying, feeds: carrying }
}

export function onTheWeb(
  carrying: Carrying,
): Some<'html' | 'newsletter' | 'pdf' | 'epub' | 'wordpress' | 'ghost' | 'feeds'> {
  return { ...inPages(carrying), ...inHosts(carrying) }
}

/** The targets that hand paragraphs and their styles to a program that sets them. */
export function inType(carrying: Carrying): Some<'docx' | 'icml'> {
  return { docx: carrying, icml: carrying }
}

/** A row of something that stands in articles and editions: JSON has it, people have none. */
export function ofPieces(others: Omit<CarryingRow, 'json' | 'people'>): CarryingRow {
  return { ...others, people: peopleOnly, json: carried }
}

const peopleOnly = leftOut('Tables and cards are of people.')

/** A row of what the desk keeps for itself: only JSON has it. */
export const ofTheDesk: CarryingRow = ofPieces({
  ...onTheWeb(leftOut('It is for the desk.')),
  markdown: leftOut('It is for the desk.'),
  text: leftOut('It is for the desk.'),
  ...inType(leftOut('It is for the desk.')),
})
