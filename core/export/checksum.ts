import { sha256 } from '@noble/hashes/sha2.js'

/** SHA-256 of the text as UTF-8, in lower-case hexadecimal. */
export function textChecksum(text: string): string {
  // Joined: a text that grows letter by letter keeps all its steps in memory.
  const bytes = sha256(new TextEncoder().encode(text))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
