import type { Article } from '../article.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import type { ExportSource } from '../export/export-source.ts'
import { picture } from '../export/picture.ts'
import type { Media } from '../media.ts'
import { type AltTrouble, altTrouble } from './alt-text.ts'
import type { Rule, Trouble } from './rule.ts'

/** Pixels: what Open Graph and large screens show. */
const leadWidth = 1200

/** What the pictures of an article must say. */
export const articlePictureRules: readonly Rule<Article>[] = [
  {
    id: 'alt-missing',
    severity: 'error',
    explanation:
      'Readers who listen would hear nothing here. Describe in a sentence what the picture shows.',
    find: (article, source) => withAltTrouble(article, source, 'missing'),
  },
  {
    id: 'alt-is-file-name',
    severity: 'warning',
    explanation:
      'Read aloud it says nothing about the picture. Describe in a sentence what it shows.',
    find: (article, source) => withAltTrouble(article, source, 'file-name'),
  },
  {
    id: 'alt-says-picture',
    severity: 'warning',
    explanation: 'Screen readers already say that it is a picture. Begin with what it shows.',
    find: (article, source) => withAltTrouble(article, source, 'says-picture'),
  },
  {
    id: 'picture-absent',
    severity: 'warning',
    explanation:
      'Its description will stand in its place. Add the picture, or take the figure out.',
    find: absentPictures,
  },
  {
    id: 'picture-without-credit',
    severity: 'note',
    explanation: 'Say whose picture it is and on which terms it may be shown, in its details.',
    find: uncreditedPictures,
  },
  {
    id: 'picture-too-large',
    severity: 'warning',
    explanation:
      'Readers on the move wait for it. A picture for the web is smaller than two megabytes.',
    find: largePictures,
  },
  {
    id: 'picture-too-small',
    severity: 'note',
    explanation: `Networks and screens ask for ${leadWidth} pixels; a smaller one looks blurred.`,
    find: smallLead,
  },
]

function uncreditedPictures(article: Article, source: ExportSource): readonly Trouble[] {
  return shownPictures(article, source)
    .filter(({ media, isCredited }) => !isCredited && media.credit === '')
    .map(({ field, media }) => ({
      place: { field, excerpt: media.fileName },
      message: `Nobody is credited for the picture “${media.fileName}”.`,
    }))
}

function largePictures(article: Article, source: ExportSource): readonly Trouble[] {
  return shownPictures(article, source)
    .filter(({ media }) => media.size > largestForWeb)
    .map(({ field, media }) => ({
      place: { field, excerpt: media.fileName },
      message: `The picture “${media.fileName}” has ${(media.size / 1_000_000).toFixed(1)} MB.`,
    }))
}

/** Bytes. */
const largestForWeb = 2_000_000

function smallLead(article: Article, source: ExportSource): readonly Trouble[] {
  const lead = picture(source, article.leadImage)
  if (lead === null || lead.width >= leadWidth) return []
  return [
    {
      place: { field: 'leadImage' },
      message: `The lead picture is ${lead.width} pixels wide.`,
    },
  ]
}

interface Shown {
  readonly field: 'leadImage' | 'body'
  readonly media: Media
  /** By the figure that shows it. */
  readonly isCredited: boolean
}

/** Each picture of the library that the article shows, once. */
function shownPictures(article: Article, source: ExportSource): readonly Shown[] {
  const lead = picture(source, article.leadImage)
  const figures = allBlocks(article.body).flatMap((block): readonly Shown[] =>
    block.type === 'figure'
      ? block.attrs.images.flatMap(({ media }) => {
          const found = picture(source, media)
          return found === null
            ? []
            : [{ field: 'body' as const, media: found, isCredited: block.attrs.credit !== '' }]
        })
      : [],
  )
  const first =
    lead === null ? [] : [{ field: 'leadImage' as const, media: lead, isCredited: false }]
  return [...new Map([...figures, ...first].map((each) => [each.media.id, each])).values()]
}

interface Described {
  readonly field: 'leadImage' | 'body'
  readonly alt: string
  readonly isPresent: boolean
}

function withAltTrouble(
  article: Article,
  source: ExportSource,
  trouble: AltTrouble,
): readonly Trouble[] {
  return pictures(article, source)
    .filter(({ alt, isPresent }) => isPresent && altTrouble(alt) === trouble)
    .map(({ field, alt }) => ({
      place: alt === '' ? { field } : { field, excerpt: alt },
      message: altMessage(field === 'leadImage' ? 'The lead picture' : 'A picture', alt, trouble),
    }))
}

function altMessage(subject: string, alt: string, trouble: AltTrouble): string {
  switch (trouble) {
    case 'missing':
      return `${subject} has no alt text.`
    case 'file-name':
      return `${subject} is described by a file name, “${alt}”.`
    case 'says-picture':
      return `${subject}’s alt text begins by saying that it is a picture.`
    case 'repeats-text':
      return `${subject}’s alt text repeats the text beside it.`
  }
}

function absentPictures(article: Article, source: ExportSource): readonly Trouble[] {
  return pictures(article, source)
    .filter(({ isPresent }) => !isPresent)
    .map(({ field, alt }) => ({
      place: alt === '' ? { field } : { field, excerpt: alt },
      message:
        field === 'leadImage'
          ? 'The lead picture is not in the library.'
          : `${alt === '' ? 'A picture of the text' : `The picture “${alt}”`} is not in the library.`,
    }))
}

function pictures(article: Article, source: ExportSource): readonly Described[] {
  const lead = picture(source, article.leadImage)
  const figures = allBlocks(article.body).flatMap((block): readonly Described[] =>
    block.type === 'figure'
      ? block.attrs.images.map(({ media, alt }) => ({
          field: 'body',
          alt,
          isPresent: picture(source, media) !== null,
        }))
      : [],
  )
  if (article.leadImage === null) return figures
  return [{ field: 'leadImage', alt: lead?.alt ?? '', isPresent: lead !== null }, ...figures]
}
