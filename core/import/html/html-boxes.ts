import type { Element } from 'hast'

import { publishableAddress } from '../../address.ts'
import type { Card } from '../../document/card.ts'
import type { Embed } from '../../document/embed.ts'
import { providerOf } from '../../document/provider.ts'
import { attribute, classNames, descendants, elementText } from '../../hast-element.ts'
import type { BodyRecorder } from '../read-body.ts'

/** A link in a box, as this program and Ghost write it. */
export function cardOf(element: Element, recorder: BodyRecorder): Card | null {
  const classes = classNames(element)
  const link = descendants(element).find(({ tagName }) => tagName === 'a')
  const address = link === undefined ? null : publishableAddress(attribute(link, 'href'))
  if (link === undefined || address === null) return null
  const picture = cardPicture(element)
  if (classes.includes('kg-bookmark-card')) {
    const title = textOfClass(element, 'kg-bookmark-title')
    const description = textOfClass(element, 'kg-bookmark-description')
    return recorder.card({ address, title, description }, picture)
  }
  const parts = element.children.filter((child) => child.type === 'element')
  const isOurs = classes.join(' ') === 'card' && parts.every(({ tagName }) => isPart.has(tagName))
  if (!isOurs) return null
  const words = parts.filter((part) => part.tagName === 'p' && !holds(part, link))
  const description = words.filter((part) => !descendants(part).some(isSmall)).map(elementText)
  return recorder.card(
    { address, title: elementText(link), description: description.join(' ').trim() },
    picture,
  )
}

/** The sign of the site that Ghost shows beside a card is no picture of it. */
function cardPicture(element: Element): string {
  const image = descendants(element).find(
    (each) => each.tagName === 'img' && !classNames(each).includes('kg-bookmark-icon'),
  )
  return image === undefined ? '' : attribute(image, 'src')
}

/** A film or a post that a page shows in a window of its own, or that this program refers to. */
export function embedOf(element: Element): Embed | null {
  if (element.tagName === 'iframe') {
    return reference({
      address: attribute(element, 'src').replace(/^\/\//u, 'https://'),
      title: attribute(element, 'title'),
      provider: '',
    })
  }
  if (element.tagName !== 'p' || !classNames(element).includes('embed')) return null
  const inside = descendants(element)
  const link = inside.find(({ tagName }) => tagName === 'a')
  const small = inside.find(isSmall)
  return reference({
    address: link === undefined ? '' : attribute(link, 'href'),
    title: link === undefined ? '' : elementText(link),
    provider: small === undefined ? '' : elementText(small),
  })
}

function reference({ address, title, provider }: Embed['attrs']): Embed | null {
  const publishable = publishableAddress(address)
  if (publishable === null || publishable.startsWith('#')) return null
  const known = provider === '' ? providerOf(publishable) : provider
  return { type: 'embed', attrs: { address: publishable, provider: known, title } }
}

const isPart = new Set(['p', 'img'])

function holds(part: Element, inner: Element): boolean {
  return descendants(part).includes(inner)
}

function isSmall({ tagName }: Element): boolean {
  return tagName === 'small'
}

function textOfClass(element: Element, name: string): string {
  const found = descendants(element).find((each) => classNames(each).includes(name))
  return found === undefined ? '' : elementText(found)
}
