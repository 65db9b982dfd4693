import { encodedBytes } from './quoted-printable.ts'

/** Somebody who sends mail. */
export interface Mailbox {
  /** May be empty. */
  readonly name: string
  readonly address: string
}

/** `Harbour Review <news@harbour.example>`, or the address alone; null for what is neither. */
export function parseMailbox(text: string): Mailbox | null {
  const [, name = '', angled, bare] = /^\s*(?:(.*?)\s*<([^<>]+)>|([^\s<>]+))\s*$/u.exec(text) ?? []
  const address = angled ?? bare ?? ''
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(address)
    ? { name: name.replaceAll(/^"|"$/gu, ''), address }
    : null
}

export function mailboxText({ name, address }: Mailbox): string {
  if (name === '') return address
  const isPlain = /^[ !#-[\]-~]+$/u.test(name)
  return `${isPlain ? `"${name}"` : headerWords(name)} <${address}>`
}

/** What people wrote, in a header: as it is, or as the encoded words of RFC 2047, a line each. */
export function headerWords(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  if (/^[ -~]*$/u.test(line) && line.length <= 60 && !line.includes('=?')) return line
  return encodedWords(line).join('\r\n ')
}

function encodedWords(line: string): readonly string[] {
  const words: string[] = []
  let current = ''
  for (const character of line.toWellFormed()) {
    const encoded = /^[a-z0-9]$/iu.test(character)
      ? character
      : character === ' '
        ? '_'
        : encodedBytes(character, '=')
    if (current.length + encoded.length > longestWord) {
      words.push(current)
      current = ''
    }
    current += encoded
  }
  return [...words, current].map((word) => `=?utf-8?Q?${word}?=`)
}

/** An encoded word has 75 characters with what stands around it; the first follows the header’s name. */
const longestWord = 50
