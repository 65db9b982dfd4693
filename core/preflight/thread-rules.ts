import type { ExportSource } from '../export/export-source.ts'
import { picture } from '../export/picture.ts'
import { blueskyLimits } from '../networks/bluesky-limits.ts'
import { countText } from '../networks/count.ts'
import { liftNumber } from '../thread/numbering.ts'
import type { Thread } from '../thread/thread.ts'
import { type AltTrouble, altTrouble } from './alt-text.ts'
import { inPosts } from './post-troubles.ts'
import type { Rule, FixableTrouble } from './rule.ts'
import { letItNumberItself } from './thread-fixes.ts'

export const threadRules: readonly Rule<Thread>[] = [
  {
    id: 'thread-empty',
    several: 'threads have no posts',
    severity: 'error',
    explanation: 'There is nothing to publish yet. Write the first post.',
    find: noPosts,
  },
  {
    id: 'post-empty',
    several: 'posts are empty',
    severity: 'error',
    explanation: 'Readers would see a blank post. Write it, or delete it.',
    find: emptyPosts,
  },
  {
    id: 'post-missing',
    several: 'posts are missing',
    severity: 'warning',
    explanation:
      'The thread will be published without what is missing. Put the text in when you have it, or delete the place.',
    find: missingPosts,
  },
  {
    id: 'number-typed',
    several: 'posts have their number typed in the text',
    severity: 'warning',
    explanation:
      'The thread is numbered by itself, so the number would stand there twice. Take the typed one out.',
    find: typedNumbers,
  },
  {
    id: 'post-alt-missing',
    several: 'pictures of posts have no alt text',
    severity: 'error',
    explanation:
      'Readers who listen would hear nothing here. Describe in a sentence what the picture shows.',
    find: (thread) => withAltTrouble(thread, 'missing'),
  },
  {
    id: 'post-alt-is-file-name',
    several: 'pictures of posts are described by file names',
    severity: 'warning',
    explanation:
      'Read aloud it says nothing about the picture. Describe in a sentence what it shows.',
    find: (thread) => withAltTrouble(thread, 'file-name'),
  },
  {
    id: 'post-alt-says-picture',
    several: 'alt texts of posts begin by saying that it is a picture',
    severity: 'warning',
    explanation: 'Screen readers already say that it is a picture. Begin with what it shows.',
    find: (thread) => withAltTrouble(thread, 'says-picture'),
  },
  {
    id: 'post-alt-repeats-text',
    several: 'alt texts repeat their post',
    severity: 'warning',
    explanation: 'Readers who listen would hear it twice. Say what only the picture shows.',
    find: (thread) => withAltTrouble(thread, 'repeats-text'),
  },
  {
    id: 'post-picture-absent',
    several: 'pictures of posts are not in the library',
    severity: 'warning',
    explanation:
      'The post will be published without it. Add the picture again, or take it off the post.',
    find: absentPictures,
  },
  {
    id: 'post-pictures-too-many',
    several: 'posts have too many pictures for Bluesky',
    severity: 'error',
    explanation: 'Bluesky takes ten pictures a post. Move the others to the next post.',
    find: tooManyPictures,
  },
  {
    id: 'card-beside-pictures',
    several: 'posts have both pictures and a link card',
    severity: 'error',
    explanation:
      'A post holds pictures or a link card, never both. Move one of them to another post.',
    find: cardsBesidePictures,
  },
  {
    id: 'address-unknown',
    several: 'addresses are unknown',
    severity: 'warning',
    explanation:
      'A link is published as plain text without it, and a card not at all. Put the whole address in when you know it.',
    find: unknownAddresses,
  },
  {
    id: 'handle-unresolved',
    several: 'names with @ are not mentions yet',
    severity: 'note',
    explanation:
      'Copydesk works offline and can’t look it up. Whoever publishes the thread turns it into a mention.',
    find: unresolvedHandles,
  },
]

function noPosts({ posts }: Thread): readonly FixableTrouble<Thread>[] {
  if (posts.length > 0) return []
  return [{ place: { field: 'posts' }, message: 'The thread has no posts.' }]
}

function emptyPosts(thread: Thread): readonly FixableTrouble<Thread>[] {
  return inPosts(thread, (post, name) =>
    !post.missing && post.text.trim() === '' && post.images.length === 0 && post.card === null
      ? [`${name} is empty.`]
      : [],
  )
}

function missingPosts(thread: Thread): readonly FixableTrouble<Thread>[] {
  const total = thread.posts.length
  return inPosts(thread, ({ missing }, _, index) =>
    missing ? [`Post ${index} of ${total} is missing.`] : [],
  )
}

function typedNumbers(thread: Thread): readonly FixableTrouble<Thread>[] {
  if (thread.numbering.style === 'none') return []
  return inPosts(
    thread,
    ({ text }, name) =>
      liftNumber(text) === null ? [] : [`${name} has its number typed in the text.`],
    () => letItNumberItself,
  )
}

function withAltTrouble(thread: Thread, trouble: AltTrouble): readonly FixableTrouble<Thread>[] {
  return inPosts(thread, ({ images, text }, name) =>
    images
      .filter(
        ({ media, alt }) => altTrouble(alt, text) === trouble && (media !== null || alt !== ''),
      )
      .map(({ alt }) => altMessage(name, alt, trouble)),
  )
}

function altMessage(name: string, alt: string, trouble: AltTrouble): string {
  switch (trouble) {
    case 'missing':
      return `A picture of ${name.toLowerCase()} has no alt text.`
    case 'file-name':
      return `A picture of ${name.toLowerCase()} is described by a file name, “${alt}”.`
    case 'says-picture':
      return `An alt text of ${name.toLowerCase()} begins by saying that it is a picture.`
    case 'repeats-text':
      return `An alt text of ${name.toLowerCase()} repeats the post.`
  }
}

function absentPictures(thread: Thread, source: ExportSource): readonly FixableTrouble<Thread>[] {
  return inPosts(thread, ({ images, card }, name) => [
    ...images
      .filter(({ media }) => picture(source, media) === null)
      .map(({ alt }) =>
        alt === ''
          ? `A picture of ${name.toLowerCase()} is not in the library.`
          : `The picture “${alt}” of ${name.toLowerCase()} is not in the library.`,
      ),
    ...(card !== null && card.image !== null && picture(source, card.image) === null
      ? [`The picture of the card of ${name.toLowerCase()} is not in the library.`]
      : []),
  ])
}

function tooManyPictures(thread: Thread): readonly FixableTrouble<Thread>[] {
  if (!thread.networks.includes('bluesky')) return []
  return inPosts(thread, ({ images }, name) =>
    images.length > blueskyLimits.galleryPictures ? [`${name} has ${images.length} pictures.`] : [],
  )
}

/** Pictures that are not there are left out anyway, and the card stays. */
function cardsBesidePictures(
  thread: Thread,
  source: ExportSource,
): readonly FixableTrouble<Thread>[] {
  return inPosts(thread, ({ images, card }, name) =>
    card !== null && images.some(({ media }) => picture(source, media) !== null)
      ? [`${name} has both pictures and a link card.`]
      : [],
  )
}

function unknownAddresses(thread: Thread): readonly FixableTrouble<Thread>[] {
  return inPosts(thread, ({ links, card }, name) => [
    ...links
      .filter(({ address }) => address === null)
      .map(({ text }) => `The address of “${text}” in ${name.toLowerCase()} is unknown.`),
    ...(card !== null && card.address === null
      ? [`The address of the card “${card.title}” in ${name.toLowerCase()} is unknown.`]
      : []),
  ])
}

function unresolvedHandles(thread: Thread): readonly FixableTrouble<Thread>[] {
  if (!thread.networks.includes('bluesky')) return []
  return inPosts(thread, ({ text, links }, name) =>
    countText('bluesky', text, { links })
      .entities.filter(({ kind }) => kind === 'mention')
      .map((mention) => `${name} names ${mention.text}, which is not a mention yet.`),
  )
}
