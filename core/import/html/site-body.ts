import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import { contributorRoleSchema } from '../../article/contributor.ts'
import { attribute, classNames, descendants, elementText } from '../../hast-element.ts'
import type { CreditedNames } from '../article-drafts.ts'
import { picturePlace } from '../local-picture.ts'
import type { ReadBody } from '../read-body.ts'
import { htmlBody } from './html-body.ts'
import { markedNames, markedRole, type PersonRole } from './marked-names.ts'

/** What a publishing program keeps of a post as HTML, and what this program had put above it. */
export interface SiteBody extends ReadBody {
  readonly standfirst: string
  /** Where the lead picture lies that the post could not show; null where nothing says so. */
  readonly lead: string | null
  readonly credits: readonly CreditedNames[]
  /** Lines that say what a person does and where, by their text. */
  readonly roles: ReadonlyMap<string, PersonRole>
}

/**
 * Reads the HTML of a post. `localPath` answers where a picture of the site lies beside the file; null for one that is
 * elsewhere on the web.
 */
export function siteBody(html: string, localPath: (address: string) => string | null): SiteBody {
  const children = unwrapped(fromHtml(html, { fragment: true }).children)
  for (const element of children.filter((child) => child.type === 'element').flatMap(descendants)) {
    const path = element.tagName === 'img' ? localPath(attribute(element, 'src')) : null
    if (path !== null) element.properties['src'] = encodeURI(path)
  }
  const standfirst = children.find((child) => isOurs(child, 'standfirst'))
  const lead = children.find(isLead)
  const credits = contributorRoleSchema.options.flatMap((role) =>
    children
      .filter((child) => isOurs(child, role))
      .map((line) => ({ line, credit: { role, names: markedNames(line) } })),
  )
  const taken = new Set<RootContent | undefined>([
    standfirst,
    lead,
    ...credits.map(({ line }) => line),
  ])
  const nodes = children.filter((child) => !taken.has(child) && !isOurs(child, 'byline'))
  return {
    lead: lead === undefined ? null : leadPath(lead),
    credits: credits.map(({ credit }) => credit),
    ...htmlBody({ nodes, fields: [], styles: new Map() }),
    roles: new Map(
      children
        .filter((child) => isOurs(child, 'role'))
        .map((line) => [elementText(line), markedRole(line)]),
    ),
    standfirst: standfirst?.type === 'element' ? elementText(standfirst) : '',
  }
}

/** What stands in the box that gives a text its direction. */
function unwrapped(children: readonly RootContent[]): readonly RootContent[] {
  const [only, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  return only?.type === 'element' &&
    only.tagName === 'div' &&
    attribute(only, 'dir') !== '' &&
    others.length === 0
    ? only.children
    : children
}

function isLead(node: RootContent): node is Element {
  return node.type === 'element' && classNames(node).join(' ') === 'lead' && leadPath(node) !== null
}

function leadPath(lead: Element): string | null {
  const figure = descendants(lead).find((each) => classNames(each).includes('absent'))
  const line = figure?.children
    .filter((child) => child.type === 'element')
    .find((child) => attribute(child, 'title') !== '')
  const place = line === undefined ? null : picturePlace(attribute(line, 'title'))
  return place?.kind === 'beside' ? place.path : null
}

function isOurs(node: RootContent | ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === 'p' && classNames(node).join(' ') === name
}

/** The words of a piece of HTML as one line. */
export function htmlLine(html: string): string {
  const { children } = fromHtml(html, { fragment: true })
  return elementText({
    type: 'element',
    tagName: 'div',
    properties: {},
    children: children.filter((child) => child.type !== 'doctype'),
  })
}
