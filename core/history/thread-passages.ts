import { networkName } from '../networks/network.ts'
import { audienceWords } from '../thread/audience.ts'
import { numberingsWords } from '../thread/numbering.ts'
import type { Post, Thread } from '../thread/thread.ts'
import { fact, line, lines, type Passage, type RecordNames, reference, title } from './passage.ts'
import { signedOffPassages } from './signed-off-passages.ts'

export function threadPassages(thread: Thread, names: RecordNames): readonly Passage[] {
  const { style, place } = thread.numbering
  return [
    title('title', thread.title),
    ...thread.posts.map((post, index) => postPassage({ post, index, names })),
    reference('promotes', thread.promotes, names),
    fact('networks', thread.networks, thread.networks.join(', ')),
    fact('numbering', thread.numbering, style === 'none' ? 'none' : `${style}, ${place}`),
    fact('numberingOn', thread.numberingOn, numberingsWords(thread.numberingOn)),
    line('language', thread.language),
    fact('otherLanguages', thread.otherLanguages, lines(thread.otherLanguages)),
    fact('audience', thread.audience, audienceWords(thread.audience)),
    ...signedOffPassages(thread),
  ]
}

function postPassage({
  post,
  index,
  names,
}: {
  readonly post: Post
  readonly index: number
  readonly names: RecordNames
}): Passage {
  const { images, card, quote } = post
  return {
    field: 'posts',
    label: `Post ${index + 1}`,
    look: 'text',
    key: post.id,
    text: lines([
      post.warning,
      post.text,
      ...post.variants.map(({ network, text: words }) => `${networkName(network)}: ${words}`),
      ...images.map(({ media, alt }) => pictureText(alt, media === null ? '' : names.get(media))),
      ...(card === null ? [] : [card.title, card.description, card.address ?? '']),
      ...(quote === null ? [] : [quote.text || quote.address]),
    ]),
    source: JSON.stringify(post),
  }
}

function pictureText(alt: string, name = ''): string {
  const called = `Picture ${name}`.trimEnd()
  return alt === '' ? called : `${called}: ${alt}`
}
