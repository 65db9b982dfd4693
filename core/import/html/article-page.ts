import type { Element, ElementContent, RootContent } from 'hast'

import { type BylineName, parseByline } from '../../article/byline.ts'
import { attribute, classNames, descendants, elementText } from './hast-element.ts'

/** What stands around the text of an article on a page of this program's site or book. */
export interface ArticlePage {
  readonly headline: Element | null
  readonly standfirst: string
  readonly names: readonly BylineName[]
  /** The picture above the text; null when there is none. */
  readonly lead: { readonly address: string; readonly alt: string } | null
  readonly text: readonly RootContent[]
  readonly people: readonly PersonOnPage[]
}

export interface PersonOnPage {
  readonly name: BylineName
  readonly role: string
  readonly organisation: string
  readonly shortBio: string
}

/** Null for an article of another program: it has no header and text of their own. */
export function articlePage(article: Element): ArticlePage | null {
  const parts = article.children.filter((child) => child.type === 'element')
  const header = parts.find(({ tagName }) => tagName === 'header')
  const text = parts.find((part) => part.tagName === 'div' && isOfClass(part, 'text'))
  if (header === undefined || text === undefined) return null
  const above = descendants(header)
  const standfirst = above.find((each) => isOfClass(each, 'standfirst'))
  const details = above.find((each) => isOfClass(each, 'details'))
  const byline = details === undefined ? undefined : descendants(details).find(isStrong)
  const about = parts.find((part) => isOfClass(part, 'about'))
  return {
    headline: above.find(({ tagName }) => tagName === 'h1') ?? null,
    standfirst: standfirst === undefined ? '' : elementText(standfirst),
    names: byline === undefined ? [] : parseByline(elementText(byline)),
    lead: leadOf(parts),
    text: text.children.filter((child) => !isSummaryNote(child)),
    people: about === undefined ? [] : peopleIn(about),
  }
}

function leadOf(parts: readonly Element[]): ArticlePage['lead'] {
  const figure = parts.find(({ tagName }) => tagName === 'figure')
  const image =
    figure === undefined ? undefined : descendants(figure).find(({ tagName }) => tagName === 'img')
  return image === undefined
    ? null
    : { address: attribute(image, 'src'), alt: attribute(image, 'alt') }
}

/** A name, what the person does and where, then the bio. */
function peopleIn(about: Element): readonly PersonOnPage[] {
  const people: PersonOnPage[] = []
  for (const part of about.children) {
    if (part.type !== 'element' || part.tagName === 'h2') continue
    const last = people.at(-1)
    if (part.tagName === 'h3') {
      const [name = { name: '', postNominals: '' }] = parseByline(elementText(part))
      people.push({ name, role: '', organisation: '', shortBio: '' })
    } else if (last !== undefined) {
      people[people.length - 1] = isOfClass(part, 'role')
        ? withRole(last, part)
        : withBio(last, part)
    }
  }
  return people
}

function withRole(person: PersonOnPage, part: Element): PersonOnPage {
  const [role = '', ...organisation] = elementText(part).split(', ')
  return { ...person, role, organisation: organisation.join(', ') }
}

function withBio(person: PersonOnPage, part: Element): PersonOnPage {
  const lines = [person.shortBio, elementText(part)].filter((line) => line !== '')
  return { ...person, shortBio: lines.join('\n\n') }
}

/** Only the listing of the piece is known. */
function isSummaryNote(node: ElementContent): boolean {
  return node.type === 'element' && isOfClass(node, 'summary-only')
}

function isStrong({ tagName }: Element): boolean {
  return tagName === 'strong'
}

function isOfClass(element: Element, name: string): boolean {
  return classNames(element).includes(name)
}
