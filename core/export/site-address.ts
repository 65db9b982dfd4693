import { publishableAddress } from '../address.ts'

/** Why a site can't stand there, in a sentence; null when it can. */
export function siteAddressTrouble(address: string): string | null {
  return /^https?:/iu.test(publishableAddress(address) ?? '')
    ? null
    : `“${address}” is not the address of a site. It begins with https://.`
}
