import { blockText } from '../../document/document-text.ts'
import type { Block, Document } from '../../document/document.ts'
import type { PersonInFile } from '../article-drafts.ts'
import type { PersonRole } from '../html/marked-names.ts'

/** A bio that stood below a text. */
export interface BioBelow extends PersonRole {
  readonly name: PersonInFile
  readonly bio: string
}

export interface BiosOfPost {
  readonly byline: readonly PersonInFile[]
  /** What the line below the name says of a person, by its text. */
  readonly roles: ReadonlyMap<string, PersonRole>
}

/** The text without the bios that this program puts below it where a target has no place for them. */
export function bodyWithoutBios(
  body: Document,
  { byline, roles }: BiosOfPost,
): { readonly body: Document; readonly bios: readonly BioBelow[] } {
  const names = new Map(byline.map((name) => [`About ${printed(name)}`, name]))
  const first = body.content.findIndex((block) => aboutOf(block, names) !== undefined)
  const isAtEnd = first !== -1 && body.content.slice(first).every(isHeadingOrText)
  if (!isAtEnd) return { body, bios: [] }
  const bios: { name: PersonInFile; lines: string[] }[] = []
  for (const block of body.content.slice(first)) {
    const name = aboutOf(block, names)
    if (name !== undefined) bios.push({ name, lines: [] })
    else bios.at(-1)?.lines.push(blockText(block))
  }
  const content = body.content.slice(0, first)
  return {
    body: { ...body, content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    bios: bios.map(({ name, lines: [line = '', ...others] }) => {
      const role = roles.get(line)
      const lines = role === undefined ? [line, ...others] : others
      return { role: '', organisation: '', ...role, name, bio: lines.join('\n\n') }
    }),
  }
}

function printed({ name, postNominals }: PersonInFile): string {
  return [name, postNominals].filter((part) => part !== '').join(' ')
}

function aboutOf(block: Block, names: ReadonlyMap<string, PersonInFile>): PersonInFile | undefined {
  return block.type === 'heading' ? names.get(blockText(block)) : undefined
}

function isHeadingOrText({ type }: Block): boolean {
  return type === 'heading' || type === 'paragraph'
}
