import { publishableAddress } from '../address.ts'
import type { Mark } from '../document/mark.ts'
import type { BodyRecorder } from './read-body.ts'

/** A link mark for an address that may be published; a note for any other. */
export function linkMark(href: string, recorder: BodyRecorder): readonly Mark[] {
  const address = publishableAddress(href)
  if (address !== null) return [{ type: 'link', attrs: { href: address } }]
  const shown = href.length > 60 ? `${href.slice(0, 59)}…` : href
  recorder.lose(
    `The link to “${shown}” was dropped, its text kept: only web and mail addresses can be published.`,
  )
  return []
}
