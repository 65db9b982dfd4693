import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 of the text as UTF-8, in lower-case hexadecimal. */
export function textChecksum(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}
