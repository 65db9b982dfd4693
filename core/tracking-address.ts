/** The address without what only tells others who sent the reader; the same when there is nothing of that kind. */
export function withoutTracking(address: string): string {
  const { before, parts, fragment } = dividedAddress(address)
  const kept = parts.filter((part) => !isTracking(part))
  if (kept.length === parts.length) return address
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment}`
}

export function hasTracking(address: string): boolean {
  return dividedAddress(address).parts.some(isTracking)
}

interface DividedAddress {
  /** Up to the query. */
  readonly before: string
  /** Of the query, each a name and a value. */
  readonly parts: readonly string[]
  readonly fragment: string
}

function dividedAddress(address: string): DividedAddress {
  const [, before = address, query = '', fragment = ''] =
    /^([^?#]*)\?([^#]*)(.*)$/su.exec(address) ?? []
  return { before, parts: query.split('&').filter((part) => part !== ''), fragment }
}

function isTracking(part: string): boolean {
  return trackers.test(part)
}

/** What the large networks, advertisers and newsletters append to the addresses that they hand out. */
const trackers =
  /^(?:utm_[a-z_]+|fbclid|[dg]clid|[gw]braid|(?:ms|tw|tt|y)clid|igshid?|li_fat_id|mc_[ce]id|_hsenc|_hsmi|mkt_tok|ref_src|ref_url)(?:=|$)/iu
