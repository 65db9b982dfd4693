import { type Network, networkName, networks } from '../../networks/network.ts'
import { type AuthorDraft, authorDraft } from '../import-proposal.ts'

/** Whether the text is cards of people (vCard). */
export function beginsAsCards(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/imu.test(text.slice(0, 200))
}

/** The people of vCards 3.0 and 4.0 (RFC 6350), one card each. */
export function readPeopleCards(text: string): readonly AuthorDraft[] {
  const lines = text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\n[ \t]/gu, '')
    .split('\n')
  const cards: CardLine[][] = []
  for (const line of lines.map(cardLine)) {
    if (line.name === 'BEGIN') cards.push([])
    else cards.at(-1)?.push(line)
  }
  return cards.map((card, at) => personOf(card, `author ${at + 1}`))
}

interface CardLine {
  /** In capitals, without a group before it. */
  readonly name: string
  readonly parameters: string
  readonly value: string
}

function cardLine(line: string): CardLine {
  const [, name = '', parameters = '', value = ''] =
    /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/u.exec(line) ?? []
  return { name: name.toUpperCase(), parameters, value }
}

function personOf(card: readonly CardLine[], key: string): AuthorDraft {
  function text(name: string): string {
    return plain(card.find((line) => line.name === name)?.value ?? '')
  }

  function parts(name: string): readonly string[] {
    const value = card.find((line) => line.name === name)?.value ?? ''
    return value.split(/(?<!\\);/u).map(plain)
  }

  const postNominals = parts('N')[4] ?? ''
  const addresses = card.filter(({ name }) => name === 'URL')
  const handles = addresses.flatMap(handleOf)
  const taken = new Set(handles.map(({ line }) => line))
  return authorDraft({
    key,
    name: withoutEnd(text('FN'), postNominals),
    postNominals,
    role: text('TITLE'),
    // The whole before its units; Apple's address book ends the line with a unit that is empty.
    organisation: parts('ORG')
      .filter((unit) => unit !== '')
      .join(', '),
    email: text('EMAIL'),
    shortBio: text('NOTE'),
    links: addresses.filter((line) => !taken.has(line)).map(({ value }) => value),
    handles: Object.fromEntries(handles.map(({ network, handle }) => [network, handle])),
  })
}

/** Other programs print the letters behind the name as well. */
function withoutEnd(name: string, end: string): string {
  return end !== '' && name.endsWith(` ${end}`)
    ? name.slice(0, -end.length).replace(/[\s,]+$/u, '')
    : name
}

function plain(value: string): string {
  return value.replaceAll(/\\([\\,;nN])/gu, (_, sign: string) =>
    sign.toLowerCase() === 'n' ? '\n' : sign,
  )
}

interface HandleLine {
  readonly network: Network
  readonly handle: string
  readonly line: CardLine
}

function handleOf(line: CardLine): readonly HandleLine[] {
  return networks.flatMap((network) => {
    if (!line.parameters.includes(`"${networkName(network)}"`)) return []
    const handle = handleIn(network, line.value)
    return handle === null ? [] : [{ network, handle, line }]
  })
}

/** The handle whose public page stands at the address. */
function handleIn(network: Network, address: string): string | null {
  switch (network) {
    case 'bluesky':
      return /^https:\/\/bsky\.app\/profile\/(.+)$/u.exec(address)?.[1] ?? null
    case 'mastodon': {
      const [, host, user] = /^https:\/\/([^/]+)\/@(.+)$/u.exec(address) ?? []
      return host === undefined || user === undefined ? null : `${user}@${host}`
    }
    case 'x':
      return /^https:\/\/x\.com\/(.+)$/u.exec(address)?.[1] ?? null
    case 'threads':
      return /^https:\/\/www\.threads\.com\/@(.+)$/u.exec(address)?.[1] ?? null
    case 'linkedin':
      return /^https:\/\/www\.linkedin\.com\/(?:in\/)?(.+)$/u.exec(address)?.[1] ?? null
  }
}
