import { z } from 'zod'

import { paragraphsMarkup } from '../../export/html/html-bio.ts'
import { type Markup, markup, nothing } from '../../export/markup.ts'

/** What Ghost's editors say of a card, whichever of them wrote it. */
export const ghostCardSchema = z.looseObject({
  src: z.string().optional(),
  alt: z.string().nullish(),
  caption: z.string().nullish(),
  cardWidth: z.string().nullish(),
  images: z
    .array(
      z.looseObject({
        src: z.string().nullish(),
        fileName: z.string().nullish(),
        alt: z.string().nullish(),
      }),
    )
    .optional(),
  html: z.string().nullish(),
  markdown: z.string().nullish(),
  code: z.string().nullish(),
  language: z.string().nullish(),
  url: z.string().nullish(),
  metadata: z
    .looseObject({ title: z.string().nullish(), description: z.string().nullish() })
    .nullish(),
  title: z.string().nullish(),
  calloutText: z.string().nullish(),
  heading: z.string().nullish(),
  content: z.string().nullish(),
  buttonText: z.string().nullish(),
  buttonUrl: z.string().nullish(),
})

type GhostCard = z.infer<typeof ghostCardSchema>

/** A card as HTML; null for one that nothing here has a place for. */
export function ghostCard(name: string, card: GhostCard): Markup | null {
  switch (name) {
    case 'image':
      return markup`<figure class="${card.cardWidth ?? ''}"><img src="${card.src ?? ''}" alt="${card.alt ?? ''}">${caption(card)}</figure>`
    case 'gallery':
      return markup`<figure>${(card.images ?? []).map(
        ({ src, alt }) => markup`<img src="${src ?? ''}" alt="${alt ?? ''}">`,
      )}${caption(card)}</figure>`
    case 'html':
      return raw(card.html)
    case 'markdown':
    case 'card-markdown':
      return paragraphsMarkup(card.markdown ?? '')
    case 'code':
    case 'codeblock':
      return markup`<pre><code class="${card.language ? `language-${card.language}` : ''}">${card.code ?? ''}</code></pre>`
    case 'bookmark':
      return markup`<figure class="kg-bookmark-card"><a href="${card.url ?? ''}"><div class="kg-bookmark-title">${card.metadata?.title ?? card.title ?? card.url ?? ''}</div><div class="kg-bookmark-description">${card.metadata?.description ?? ''}</div></a></figure>`
    case 'embed':
      return markup`<iframe src="${card.url ?? ''}"></iframe>${card.caption ? markup`<p>${raw(card.caption)}</p>` : nothing}`
    case 'callout':
      return markup`<div class="callout"><p>${raw(card.calloutText)}</p></div>`
    case 'toggle':
      return markup`<details><summary>${raw(card.heading)}</summary>${raw(card.content)}</details>`
    case 'button':
      return markup`<p><a href="${card.buttonUrl ?? ''}">${card.buttonText ?? ''}</a></p>`
    case 'hr':
    case 'horizontalrule':
      return markup`<hr>`
    default:
      return null
  }
}

function caption({ caption: words }: GhostCard): Markup {
  return words ? markup`<figcaption>${raw(words)}</figcaption>` : nothing
}

/** What Ghost keeps as HTML. */
function raw(html: string | null | undefined): Markup {
  return { markup: html ?? '' }
}
