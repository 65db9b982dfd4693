import type { Element, ElementContent, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import { publishableAddress } from '../../address.ts'
import { attribute, rawText, unseen } from '../../hast-element.ts'
import type { ShownLink } from '../../thread/thread.ts'

export interface MastodonText {
  readonly text: string
  readonly links: readonly ShownLink[]
}

/**
 * A status as it was typed: paragraphs as blank lines, links with their whole address, mentions with
 * their server. `mentions` has the full handles by the address of the account.
 */
export function mastodonText(html: string, mentions: ReadonlyMap<string, string>): MastodonText {
  const links = new Map<string, ShownLink>()

  function textOf(nodes: readonly (ElementContent | RootContent)[]): string {
    return nodes
      .map((node) => {
        if (node.type === 'text') return node.value.replaceAll(/[\t\n\r ]+/gu, ' ')
        return node.type === 'element' ? elementText(node) : ''
      })
      .join('')
  }

  function elementText(element: Element): string {
    if (unseen.has(element.tagName) || isQuoteLine(element)) return ''
    switch (element.tagName) {
      case 'br':
        return '\n'
      case 'a':
        return linkText(element)
      case 'li':
        return `\n• ${textOf(element.children).trim()}`
      case 'p':
      case 'ul':
      case 'ol':
      case 'blockquote':
      case 'pre':
      case 'h1':
      case 'h2':
      case 'h3':
        return `\n\n${textOf(element.children).trim()}\n\n`
      default:
        return textOf(element.children)
    }
  }

  function linkText(element: Element): string {
    const shown = rawText(element)
    const href = attribute(element, 'href')
    const kind = attribute(element, 'className')
    if (/\bhashtag\b/u.test(kind) || shown.startsWith('#')) return shown
    const handle = mentions.get(href)
    if (handle !== undefined || /\bmention\b/u.test(kind)) return handle ?? shown
    if (shown !== href && shown.trim() !== '')
      links.set(shown, { text: shown, address: publishableAddress(href) })
    return shown
  }

  const text = textOf(fromHtml(html, { fragment: true }).children)
    .replaceAll(/[^\S\n]+\n/gu, '\n')
    .replaceAll(/\n[^\S\n]+/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
  return { text, links: [...links.values()].filter((link) => text.includes(link.text)) }
}

/** `RE: https://…`, which Mastodon puts in front of a quote for servers that know no quotes. */
function isQuoteLine(element: Element): boolean {
  return /\bquote-inline\b/u.test(attribute(element, 'className'))
}
