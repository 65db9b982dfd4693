import type { Element, ElementContent, RootContent } from 'hast'

import type { BylineName } from '../../article/byline.ts'
import { contributorRoleSchema } from '../../article/contributor.ts'
import { attribute, descendants, elementText, isOfClass } from '../../hast-element.ts'
import type { CreditedNames } from '../article-drafts.ts'
import { markedNames, markedRole } from './marked-names.ts'

/** What stands around the text of an article on a page of this program's site or book. */
export interface ArticlePage {
  readonly headline: Element | null
  readonly standfirst: string
  readonly names: readonly BylineName[]
  readonly credits: readonly CreditedNames[]
  readonly section: string
  /** The picture above the text; null when there is none. */
  readonly lead: LeadOnPage | null
  readonly text: readonly RootContent[]
  /** What stands in the place of a text that is not known. */
  readonly summary: string
  readonly people: readonly PersonOnPage[]
}

export interface LeadOnPage {
  readonly address: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
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
  const lines = details === undefined ? [] : descendants(details)
  const byline = lines.find(isStrong)
  const section = lines.find((line) => isOfClass(line, 'section'))
  const about = parts.find((part) => isOfClass(part, 'about'))
  return {
    headline: above.find(({ tagName }) => tagName === 'h1') ?? null,
    standfirst: standfirst === undefined ? '' : elementText(standfirst),
    names: byline === undefined ? [] : markedNames(byline),
    credits: creditsIn(lines),
    section: section === undefined ? '' : elementText(section),
    lead: leadOf(parts),
    ...(text.children.some(isSummaryNote)
      ? { text: [], summary: summaryOf(text) }
      : { text: text.children, summary: '' }),
    people: about === undefined ? [] : peopleIn(about),
  }
}

function creditsIn(lines: readonly Element[]): readonly CreditedNames[] {
  return lines.flatMap((line) =>
    contributorRoleSchema.options
      .filter((role) => isOfClass(line, role))
      .map((role) => ({ role, names: markedNames(line) })),
  )
}

function leadOf(parts: readonly Element[]): ArticlePage['lead'] {
  const figure = parts.find(({ tagName }) => tagName === 'figure')
  const inside = figure === undefined ? [] : descendants(figure)
  const image = inside.find(({ tagName }) => tagName === 'img')
  if (image === undefined) return null
  const below = inside.find(({ tagName }) => tagName === 'figcaption')
  const small = inside.find(({ tagName }) => tagName === 'small')
  const credit = small === undefined ? '' : elementText(small)
  const words = below === undefined ? '' : elementText(below)
  return {
    address: attribute(image, 'src'),
    alt: attribute(image, 'alt'),
    caption: words.slice(0, words.length - credit.length).trim(),
    credit,
  }
}

/** A name, what the person does and where, then the bio. */
function peopleIn(about: Element): readonly PersonOnPage[] {
  const people: PersonOnPage[] = []
  for (const part of about.children) {
    if (part.type !== 'element' || part.tagName === 'h2') continue
    const last = people.at(-1)
    if (part.tagName === 'h3') {
      const [name = { name: '', postNominals: '' }] = markedNames(part)
      people.push({ name, role: '', organisation: '', shortBio: '' })
    } else if (last !== undefined) {
      people[people.length - 1] = isOfClass(part, 'role')
        ? { ...last, ...markedRole(part) }
        : withBio(last, part)
    }
  }
  return people
}

function withBio(person: PersonOnPage, part: Element): PersonOnPage {
  const lines = [person.shortBio, elementText(part)].filter((line) => line !== '')
  return { ...person, shortBio: lines.join('\n\n') }
}

function summaryOf(text: Element): string {
  const lines = text.children.filter((child) => child.type === 'element' && !isSummaryNote(child))
  return lines.map((line) => (line.type === 'element' ? elementText(line) : '')).join(' ')
}

/** Only the listing of the piece is known. */
function isSummaryNote(node: ElementContent): boolean {
  return node.type === 'element' && isOfClass(node, 'summary-only')
}

function isStrong({ tagName }: Element): boolean {
  return tagName === 'strong'
}
