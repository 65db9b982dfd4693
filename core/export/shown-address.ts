/** An address as people write it: without scheme, `www.` and the slash at its end. */
export function shownAddress(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/iu, '').replace(/\/$/u, '')
}
