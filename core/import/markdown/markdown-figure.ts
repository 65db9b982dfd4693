import { fromHtml } from 'hast-util-from-html'
import type { Definition, Image, PhrasingContent } from 'mdast'

import type { Block } from '../../document/document.ts'
import { createFigure } from '../../document/figure.ts'
import { attribute } from '../../hast-element.ts'
import type { BodyRecorder } from '../read-body.ts'
import { plainText } from './plain-markdown.ts'

/** What a picture's place in the text is read with. */
export interface PictureReading {
  readonly recorder: BodyRecorder
  readonly addresses: ReadonlyMap<string, Definition>
}

/** Pictures and nothing else, but perhaps a last line in italics, which is their caption. */
export function figureOf(nodes: readonly PhrasingContent[], reading: PictureReading): Block | null {
  const parts = nodes.filter(
    (node) => node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== ''),
  )
  const last = parts.at(-1)
  const hasBreak = nodes.some(({ type }) => type === 'break')
  const line = last?.type === 'emphasis' && hasBreak ? plainText(last) : null
  const images = (line === null ? parts : parts.slice(0, -1)).map((node) => imageOf(node, reading))
  const known = images.filter((image) => image !== null)
  if (known.length === 0 || known.length < images.length) return null
  const caption = line ?? known.find((image) => image.caption !== '')?.caption ?? ''
  return createFigure(
    known.map((image) => reading.recorder.image(image)),
    { caption },
  )
}

/** The picture that a piece of text is, in a link or not; null for any other. */
export function imageOf(node: PhrasingContent, { addresses }: PictureReading) {
  const [only] = node.type === 'link' && node.children.length === 1 ? node.children : [node]
  if (only?.type === 'image') return imageParts(only)
  if (only?.type === 'html') return writtenImage(only.value)
  if (only?.type !== 'imageReference') return null
  const definition = addresses.get(only.identifier)
  return definition === undefined ? null : imageParts({ ...definition, alt: only.alt ?? '' })
}

/** A picture that is written as HTML within a line. */
function writtenImage(html: string) {
  if (!/^<img\b/iu.test(html)) return null
  const [element] = fromHtml(html, { fragment: true }).children
  if (element?.type !== 'element') return null
  const [address, alt] = [attribute(element, 'src'), attribute(element, 'alt')]
  return { address, alt, caption: '' }
}

function imageParts({ url, alt, title }: Pick<Image, 'url' | 'alt' | 'title'>) {
  return { address: url, alt: alt ?? '', caption: title ?? '' }
}
