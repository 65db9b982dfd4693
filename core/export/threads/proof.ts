import { publishableAddress } from '../../address.ts'
import { counted } from '../../counted.ts'
import { networkName } from '../../networks/network.ts'
import { numberedText } from '../../thread/numbering.ts'
import type { QuotedPost } from '../../thread/quoted-post.ts'
import type { LinkCard, Post, Thread } from '../../thread/thread.ts'
import type { ExportSource } from '../export-source.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { picture, pictureFiles, picturePath } from '../picture.ts'
import { siteStyle } from '../site/site-style.ts'
import { threadName } from '../thread-name.ts'
import type { ThreadFiles } from './hand-network.ts'

/** A thread to read and to sign off before it goes out: `thread.md`, and `proof.html` with the pictures. */
export function exportProof(thread: Thread, source: ExportSource, folder: string): ThreadFiles {
  const pictures = thread.posts.flatMap(({ images, card }) =>
    [...images.map(({ media }) => media), card?.image ?? null].flatMap(
      (id) => picture(source, id) ?? [],
    ),
  )
  return {
    files: [
      ...pictureFiles(folder, pictures),
      { path: `${folder}/proof.html`, text: () => proofPage(thread, source) },
      { path: `${folder}/thread.md`, text: () => threadMarkdown(thread, source) },
    ],
    losses: [],
  }
}

function threadMarkdown(thread: Thread, source: ExportSource): string {
  const total = thread.posts.length
  const posts = thread.posts.map((post, at) => {
    const index = at + 1
    const heading = `## ${index} of ${total}`
    if (post.missing) return `${heading}\n\n*This post is missing.*`
    const text = numberedText(post.text, thread.numbering, { index, total })
    return [heading, markdownText(text), ...markdownBeside(post, source)]
      .filter((block) => block !== '')
      .join('\n\n')
  })
  return `${[`# ${escaped(threadName(thread))}`, networkLine(thread), ...posts].join('\n\n')}\n`
}

/** Lines stay lines, and nothing in them becomes Markdown. */
function markdownText(text: string): string {
  return text
    .toWellFormed()
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split('\n').map(escaped).join('\\\n'))
    .join('\n\n')
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\`*_[\]<>#|~]/gu, (character) => `\\${character}`)
    .replace(/^(\s*)([+-]|\d+[.)])(?=\s)/u, (_, space: string, mark: string) => `${space}\\${mark}`)
}

function markdownBeside(
  { images, card, quote, links }: Post,
  source: ExportSource,
): readonly string[] {
  return [
    ...images.map(({ media, alt }) => {
      const file = picture(source, media)
      return file === null
        ? `*A picture that is not in the library.* Alt text: ${escaped(alt || 'none')}`
        : `![${escaped(alt)}](${picturePath(file)})`
    }),
    ...(card === null ? [] : [`> **${escaped(card.title)}**\\\n> ${escaped(cardLine(card))}`]),
    ...(quote === null ? [] : [markdownQuote(quote)]),
    ...links.map(
      ({ text, address }) => `Link “${escaped(text)}”: ${escaped(address ?? 'unknown')}`,
    ),
  ]
}

function markdownQuote({ author, text, address }: QuotedPost): string {
  const said = [author, text.replaceAll(/\s+/gu, ' ')].filter((part) => part !== '').join(': ')
  return `> ${escaped(said)}\\\n> ${escaped(address)}`
}

function cardLine({ description, address }: LinkCard): string {
  return [description.replaceAll(/\s+/gu, ' '), address ?? 'address unknown']
    .filter((part) => part !== '')
    .join(' · ')
}

function networkLine({ networks, posts }: Thread): string {
  const names = networks.map(networkName).join(', ')
  const missing = posts.filter((post) => post.missing).length
  const count = counted(posts.length - missing, 'post')
  const sentence = names === '' ? `${count}.` : `${count}, written for ${names}.`
  return missing === 0
    ? sentence
    : `${sentence} ${missing} more ${missing === 1 ? 'is' : 'are'} missing.`
}

function proofPage(thread: Thread, source: ExportSource): string {
  const total = thread.posts.length
  const style: Markup = { markup: `${siteStyle}${proofStyle}` }
  return markup`<!doctype html>
<html lang="${thread.language}">
<head>
<meta charset="utf-8">
<title>${threadName(thread)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${style}</style>
</head>
<body>
<header class="masthead"><span>${source.journalName}</span><span>Proof of a thread</span></header>
<main>
<h1>${threadName(thread)}</h1>
<p class="standfirst">${networkLine(thread)}</p>
<ol class="posts">
${thread.posts.map((post, at) => postMarkup(post, { thread, source, index: at + 1, total }))}</ol>
</main>
</body>
</html>
`.markup
}

const proofStyle = `.posts { margin: 2rem 0 0; padding: 0; list-style: none; }
.post { margin: 0 0 1rem; padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-radius: 12px; }
.post > p { margin: 0; white-space: pre-wrap; }
.post small { display: block; margin-bottom: 0.5rem; font: 0.8125rem/1.4 var(--sans); color: var(--ink-2); }
.post figure { margin: 0.9rem 0 0; }
.post img { display: block; max-width: 100%; height: auto; border-radius: 8px; }
.post figcaption { margin-top: 0.4rem; font: 0.875rem/1.5 var(--sans); color: var(--ink-2); }
.card { margin-top: 0.9rem; overflow: hidden; border: 1px solid var(--line); border-radius: 10px; font-family: var(--sans); font-size: 0.9375rem; line-height: 1.45; }
.card img { width: 100%; border-radius: 0; }
.card div { padding: 0.7rem 0.9rem; }
.card span { display: block; color: var(--ink-2); }
`

function postMarkup(
  post: Post,
  {
    thread,
    source,
    index,
    total,
  }: {
    readonly thread: Thread
    readonly source: ExportSource
    readonly index: number
    readonly total: number
  },
): Markup {
  const place = markup`<small>Post ${index} of ${total}</small>`
  if (post.missing)
    return markup`<li class="post">${place}<p><em>This post is missing.</em></p></li>\n`
  const text = numberedText(post.text, thread.numbering, { index, total })
  return markup`<li class="post">${place}<p>${text}</p>${post.images.map(({ media, alt }) => {
    const file = picture(source, media)
    const image =
      file === null
        ? nothing
        : markup`<img src="${picturePath(file)}" alt="${alt}" width="${file.width}" height="${file.height}">`
    return markup`<figure>${image}<figcaption>${alt === '' ? 'No alt text yet.' : `Alt text: ${alt}`}</figcaption></figure>`
  })}${cardMarkup(post.card, source)}${quoteMarkup(post.quote)}</li>\n`
}

function quoteMarkup(quote: QuotedPost | null): Markup {
  if (quote === null) return nothing
  const { author, text, address } = quote
  return markup`<div class="card"><div><strong>${author === '' ? 'A quoted post' : author}</strong><span>${text}</span><span>${address}</span></div></div>`
}

function cardMarkup(card: LinkCard | null, source: ExportSource): Markup {
  if (card === null) return nothing
  const file = picture(source, card.image)
  const address = publishableAddress(card.address ?? '')
  const image = file === null ? nothing : markup`<img src="${picturePath(file)}" alt="">`
  const title =
    address === null
      ? markup`<strong>${card.title}</strong>`
      : markup`<a href="${address}"><strong>${card.title}</strong></a>`
  return markup`<div class="card">${image}<div>${title}<span>${card.description}</span><span>${address ?? 'Its address is unknown.'}</span></div></div>`
}
