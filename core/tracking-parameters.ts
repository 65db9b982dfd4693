/** The address without the parts of its query that only tell who sent the reader. */
export function withoutTracking(address: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(address) ?? []
  const kept = query.split('&').filter((part) => part !== '' && !tracking.test(part))
  return path + (kept.length === 0 ? '' : `?${kept.join('&')}`) + fragment
}

export function hasTracking(address: string): boolean {
  return (/\?([^#]*)/.exec(address)?.[1] ?? '').split('&').some((part) => tracking.test(part))
}

const tracking =
  /^(?:utm_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid?|twclid|ttclid|yclid|li_fat_id|ref_src|ref_url|_hsenc|_hsmi|mkt_tok)(?:=|$)/i
