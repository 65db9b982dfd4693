import type { Element, Root } from 'hast'
import { z } from 'zod'

import { pageWords } from '../../export/words/page-words.ts'
import { attribute, descendants, elementText, findElement, isOfClass } from '../../hast-element.ts'
import { networkName, networks } from '../../networks/network.ts'
import { type AuthorDraft, authorDraft, type ImportDrafts, noDrafts } from '../import-proposal.ts'
import { picturePlace } from '../local-picture.ts'
import { pageLines } from './page-lines.ts'
import { structuredFact } from './structured-fact.ts'

/** The person whose page this program made; null for any other page. */
export function readPersonPage(root: Root, language: string): ImportDrafts | null {
  const main = findElement(root, ({ tagName }) => tagName === 'main')
  const inside = main === null ? [] : descendants(main)
  const head = inside.find((part) => isOfClass(part, 'person'))
  const text = inside.find((part) => isOfClass(part, 'text'))
  const said = structuredFact(root, personSchema)
  if (head === undefined || text === undefined || said === null) return null
  const portrait = portraitOf(head)
  const bio = pageLines(text)
  const links = inside.find((part) => isOfClass(part, 'links'))
  const { name } = said
  return {
    ...noDrafts,
    authors: [
      authorDraft({
        key: 'author 1',
        name,
        postNominals: said.honorificSuffix,
        role: said.jobTitle,
        organisation: said.worksFor?.name ?? '',
        shortBio: said.description,
        longBio: bio === linesOf(said.description) ? '' : bio,
        portrait: portrait?.path ?? null,
        ...(links === undefined ? {} : waysTo(links)),
      }),
    ],
    media:
      portrait === null
        ? []
        : [
            {
              path: portrait.path,
              alt: portrait.alt === pageWords(language).portraitOf(name) ? '' : portrait.alt,
              caption: '',
              credit: '',
            },
          ],
  }
}

const words = z.string().default('')

const personSchema = z.looseObject({
  '@type': z.literal('Person'),
  name: words,
  honorificSuffix: words,
  jobTitle: words,
  worksFor: z.looseObject({ name: words }).optional(),
  description: words,
})

/** As a page shows it. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}

function portraitOf(head: Element): { readonly path: string; readonly alt: string } | null {
  const image = descendants(head).find(({ tagName }) => tagName === 'img')
  const place = image === undefined ? null : picturePlace(attribute(image, 'src'))
  return image === undefined || place?.kind !== 'beside'
    ? null
    : { path: place.path, alt: attribute(image, 'alt') }
}

/** `Mastodon: @imke@sea.example` is a handle; everything else a link. */
function waysTo(list: Element): Pick<AuthorDraft, 'links' | 'handles'> {
  const links: string[] = []
  const handles: Record<string, string> = {}
  for (const item of descendants(list).filter(({ tagName }) => tagName === 'li')) {
    const text = elementText(item)
    const network = networks.find((each) => text.startsWith(`${networkName(each)}: @`))
    const link = descendants(item).find(({ tagName }) => tagName === 'a')
    if (network !== undefined) handles[network] = text.slice(`${networkName(network)}: @`.length)
    else links.push(link === undefined ? text : attribute(link, 'href'))
  }
  return { links, handles }
}
