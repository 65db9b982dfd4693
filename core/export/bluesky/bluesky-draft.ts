import type { Audience } from '../../thread/audience.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import { picturePath } from '../picture.ts'
import type { BlueskyMedia } from './bluesky-embed.ts'
import type { ChosenPost } from './bluesky-entry.ts'
import { noQuotes, replyRules } from './bluesky-gates.ts'
import { selfLabels } from './bluesky-record.ts'

/**
 * The thread for Bluesky's drafts, schema `app.bsky.draft.createDraft`. A draft names pictures by their place on the
 * device and keeps of a card its address alone; the app makes the card anew.
 */
export function blueskyDraft(
  posts: readonly ChosenPost[],
  {
    folder,
    languages,
    audience,
  }: {
    readonly folder: string
    readonly languages: readonly string[]
    readonly audience: Audience
  },
): readonly BundleFile[] {
  if (posts.length === 0 || posts.length > mostDraftPosts) return []
  const draft = {
    posts: posts.map(draftPost),
    ...(languages.length === 0 ? {} : { langs: languages }),
    ...(audience.mayReply === null ? {} : { threadgateAllow: replyRules(audience.mayReply) }),
    ...(audience.mayQuote ? {} : { postgateEmbeddingRules: [noQuotes] }),
  }
  return [{ path: `${folder}/draft.json`, text: () => `${JSON.stringify({ draft }, null, 2)}\n` }]
}

const mostDraftPosts = 100

/** The text as it was typed: the app shortens links and finds mentions when the draft is published. */
function draftPost({ post, text, chosen }: ChosenPost): object {
  const labels = post.labels.length === 0 ? {} : { labels: selfLabels(post.labels) }
  return { text: text.toWellFormed(), ...labels, ...draftEmbed(chosen) }
}

function draftEmbed({ media, quote, pictures }: ChosenPost['chosen']): object {
  return {
    ...(quote === null ? {} : { embedRecords: [{ record: quote }] }),
    ...draftMedia(media, pictures),
  }
}

function draftMedia(
  embed: BlueskyMedia | null,
  pictures: ChosenPost['chosen']['pictures'],
): object {
  switch (embed?.$type) {
    case undefined:
      return {}
    case 'app.bsky.embed.images':
      return { embedImages: draftImages(embed.images, pictures) }
    case 'app.bsky.embed.gallery':
      return {
        embedGallery: {
          items: draftImages(embed.items, pictures).map((image) => ({
            $type: 'app.bsky.draft.defs#draftEmbedImage',
            ...image,
          })),
        },
      }
    case 'app.bsky.embed.external':
      return { embedExternals: [{ uri: embed.external.uri }] }
  }
}

function draftImages(
  images: Extract<BlueskyMedia, { readonly images: unknown }>['images'],
  pictures: ChosenPost['chosen']['pictures'],
): readonly object[] {
  return pictures.map((media, at) => ({
    localRef: { path: picturePath(media) },
    alt: images[at]?.alt ?? '',
  }))
}
