/** The part of a web address that people know, without `www.`; the address itself for any other. */
export function addressHost(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/iu.exec(address)?.[1] ?? address
}
