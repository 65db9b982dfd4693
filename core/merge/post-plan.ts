import type { PostVariant } from '../thread/post-variant.ts'
import type { Post, PostImage } from '../thread/thread.ts'
import {
  type MergePlan,
  byName,
  keyedList,
  optional,
  orderedSet,
  own,
  single,
  text,
  textSide,
} from './field-mergers.ts'
import { printedNetwork } from './printed-network.ts'
import { pictureSide, recordSide } from './sides.ts'

const postImage: MergePlan<PostImage> = {
  id: own,
  media: optional('Picture', pictureSide),
  alt: text('Alt text', '\n'),
  altOwedBy: optional('Who owes the alt text', recordSide),
}

const postVariant: MergePlan<PostVariant> = {
  id: own,
  network: own,
  text: text('Text', '\n'),
}

export const postPlan: MergePlan<Post> = {
  id: own,
  text: text('Text', '\n'),
  missing: single('Missing', (missing) => textSide(missing ? 'Missing' : 'Found')),
  variants: keyedList({
    label: (position) => `Variant ${position}`,
    plan: postVariant,
    show: ({ text: words }) => textSide(words),
  }),
  links: orderedSet(),
  mentions: orderedSet(),
  warning: text('Content warning'),
  labels: orderedSet(),
  images: keyedList({
    label: (position) => `Picture ${position}`,
    plan: postImage,
    show: ({ alt }) => textSide(alt),
  }),
  card: optional('Link card', ({ title, address, description }) =>
    textSide(
      [title, description, address].filter((part) => part !== null && part !== '').join('\n'),
    ),
  ),
  quote: optional('Quoted post', (quote) => textSide(quote.text || quote.address)),
  passage: optional('Passage of the article', (passage) => textSide(passage.text)),
  addresses: byName((name) => `Address on ${printedNetwork(name)}`),
  publishedAt: optional('Published', textSide),
  counts: optional('Counts', ({ likes, reposts, replies, quotes }) =>
    textSide(`${likes} likes, ${reposts} reposts, ${replies} replies, ${quotes} quotes`),
  ),
}
