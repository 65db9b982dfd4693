import { publishableAddress } from '../../address.ts'
import { networkName, networks } from '../../networks/network.ts'
import type { Author } from '../../people/author.ts'
import { profileAddress } from '../profile-address.ts'

/** The people as vCard 4.0 (RFC 6350), one after the other. */
export function peopleVcard(people: readonly Author[]): string {
  return people.map(personVcard).join('')
}

function personVcard(person: Author): string {
  const bio = person.shortBio === '' ? person.longBio : person.shortBio
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${person.id}`,
    `FN:${text(person.name)}`,
    ...optional('N', person.postNominals, (value) => `;;;;${text(value)}`),
    ...optional('TITLE', person.role, text),
    ...optional('ORG', person.organisation, text),
    ...optional('EMAIL', person.email, text),
    ...optional('NOTE', bio, text),
    ...person.links.flatMap((link) => publishableAddress(link) ?? []).map((link) => `URL:${link}`),
    ...networks.flatMap((network) => {
      const handle = person.handles[network]
      const address = handle === undefined ? null : profileAddress(network, handle)
      return address === null ? [] : [`URL;TYPE="${networkName(network)}":${address}`]
    }),
    `REV:${stamp(person.updatedAt)}`,
    'END:VCARD',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function optional(name: string, value: string, write: (value: string) => string): string[] {
  return value === '' ? [] : [`${name}:${write(value)}`]
}

function text(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(/[,;]/gu, (character) => `\\${character}`)
    .replaceAll(/\r\n?|\n/gu, '\\n')
}

function stamp(time: string): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/gu, '')
}

/** Lines of 75 bytes at most, each next one begun by a space, no character cut: RFC 6350, 3.2. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let bytes = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (bytes + size > 75) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += size
  }
  return [...lines, current].join('\r\n')
}
