import { publishableAddress } from '../../address.ts'
import { numberedText } from '../../thread/numbering.ts'
import type { QuotedPost } from '../../thread/quoted-post.ts'
import type { LinkCard, Post, PostImage, Thread } from '../../thread/thread.ts'
import type { ExportSource } from '../export-source.ts'
import { picture, picturePath } from '../picture.ts'

/** A thread as blocks of text, post by post, ready to be published by hand. */
export function threadText(thread: Thread, source: ExportSource): readonly string[] {
  const title = thread.title === '' ? [] : [thread.title]
  return [
    ...title,
    ...thread.posts.flatMap((post, at) => postBlocks(post, { thread, source, index: at + 1 })),
  ]
}

interface PostSetting {
  readonly thread: Thread
  readonly source: ExportSource
  /** From one. */
  readonly index: number
}

function postBlocks(post: Post, { thread, source, index }: PostSetting): readonly string[] {
  const total = thread.posts.length
  const heading = `--- Post ${index} of ${total} ---`
  if (post.missing) return [heading, `[Post ${index} of ${total} is missing.]`]
  const beside = [
    ...post.links.map(linkLine),
    ...(post.card === null ? [] : [cardLines(post.card, source)]),
    ...(post.quote === null ? [] : [quoteLines(post.quote)]),
    ...post.images.map((image, at) => imageLines(image, at + 1, source)),
  ]
  return [heading, numberedText(post.text, thread.numbering, { index, total }), beside.join('\n')]
}

function linkLine({ text, address }: Post['links'][number]): string {
  const published = publishableAddress(address ?? '')
  return `Link “${text}”: ${published ?? 'address unknown'}`
}

function cardLines({ title, description, address, image }: LinkCard, source: ExportSource): string {
  const file = picture(source, image)
  return [
    `Card: ${title}`,
    description,
    `Address: ${publishableAddress(address ?? '') ?? 'unknown'}`,
    file === null ? '' : `Picture: ${picturePath(file)}`,
  ]
    .filter((line) => line !== '')
    .map((line, at) => (at === 0 ? line : `  ${line}`))
    .join('\n')
}

function quoteLines({ address, author, text }: QuotedPost): string {
  return [`Quotes: ${address}`, author, text].filter((line) => line !== '').join('\n  ')
}

function imageLines({ media, alt }: PostImage, number: number, source: ExportSource): string {
  const file = picture(source, media)
  const place = file === null ? 'not in the library' : picturePath(file)
  return `Picture ${number}: ${place}\n  Alt text: ${alt === '' ? 'none' : alt}`
}
