/** The address without what tells others who clicked where; the same when there is nothing of that kind. */
export function withoutTracking(address: string): string {
  const [, before = '', query = '', fragment = ''] =
    /^([^?#]*)\?([^#]*)(#.*)?$/u.exec(address) ?? []
  if (query === '') return address
  const kept = query.split('&').filter((part) => !isTracking(part.split('=')[0] ?? ''))
  if (kept.length === query.split('&').length) return address
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment}`
}

function isTracking(name: string): boolean {
  return name.startsWith('utm_') || trackers.has(name)
}

/** What the large networks, advertisers and newsletters append to the addresses that they hand out. */
const trackers: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'dclid',
  'msclkid',
  'twclid',
  'yclid',
  'igshid',
  'igsh',
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'mkt_tok',
  'ref_src',
])
