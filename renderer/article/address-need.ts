import { publishableAddress } from '../../core/address.ts'

/** What keeps an address from being published, in words; null when nothing does. */
export function addressNeed(address: string): string | null {
  if (address.trim() === '') return 'Needs an address'
  if (/\s/u.test(address.trim())) return 'An address has no spaces'
  return publishableAddress(address) === null ? 'Needs https:// before it' : null
}
