import { type AuthorDraft, authorDraft } from '../import-proposal.ts'

/** The bios below a feed: texts about people whose names the file doesn't give, with the links found in them. */
export function namelessBios(lines: readonly string[]): readonly AuthorDraft[] {
  return bioTexts(lines).map((shortBio, index) =>
    authorDraft({ key: `bio ${index + 1}`, name: '', shortBio, links: wholeLinks(shortBio) }),
  )
}

/** A line is a bio of its own, unless it is only an address, which belongs to the bio above it. */
function bioTexts(lines: readonly string[]): readonly string[] {
  const bios: string[] = []
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '')) {
    const above = bios.at(-1)
    if (above !== undefined && addressLine.test(line)) bios[bios.length - 1] = `${above}\n${line}`
    else bios.push(line)
  }
  return bios
}

/** At most three words before an address that ends the line: `Publications at https://example.org/people/7`. */
const addressLine = /^(?:[\p{L}:]+\s+){0,3}(?:https?:\/\/|www\.)\S+$/u

function wholeLinks(text: string): readonly string[] {
  const links = [...text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"“”()]+/gu)]
    .map(([link]) => link.replace(/[.,;:!?'’]+$/u, (end) => (isCut(end) ? end : '')))
    .filter((link) => !isCut(link))
    .map((link) => (link.startsWith('www.') ? `https://${link}` : link))
  return [...new Set(links)]
}

function isCut(link: string): boolean {
  return /(?:\.{3}|…|β¦)$/u.test(link)
}
