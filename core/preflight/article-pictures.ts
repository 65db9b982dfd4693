import type { Article } from '../article/article.ts'
import type { Block, Document } from '../document/document.ts'
import type { Figure } from '../document/figure.ts'
import { allBlocks, withInner } from '../document/inner-blocks.ts'
import type { ExportSource } from '../export/export-source.ts'
import { picture } from '../export/picture.ts'
import type { Place } from '../finding.ts'
import type { MediaId } from '../library/record-id.ts'
import type { Media } from '../pictures/media.ts'
import { printedSize } from '../printed-size.ts'
import { type AltTrouble, altTrouble } from './alt-text.ts'
import type { Rule, FixableTrouble } from './rule.ts'

/** Pixels: what Open Graph and large screens show. */
const leadWidth = 1200

/** Pixels: half of what a page shows on a sharp screen. */
const figureWidth = 600

/** What the pictures of an article must say. */
export const articlePictureRules: readonly Rule<Article>[] = [
  {
    id: 'alt-missing',
    several: 'pictures have no alt text',
    severity: 'error',
    explanation:
      'Readers who listen would hear nothing here. Describe in a sentence what the picture shows.',
    find: (article, source) => withAltTrouble(article, source, 'missing'),
  },
  {
    id: 'alt-is-file-name',
    several: 'pictures are described by file names',
    severity: 'warning',
    explanation:
      'Read aloud it says nothing about the picture. Describe in a sentence what it shows.',
    find: (article, source) => withAltTrouble(article, source, 'file-name'),
  },
  {
    id: 'alt-says-picture',
    several: 'alt texts begin by saying that it is a picture',
    severity: 'warning',
    explanation: 'Screen readers already say that it is a picture. Begin with what it shows.',
    find: (article, source) => withAltTrouble(article, source, 'says-picture'),
  },
  {
    id: 'picture-absent',
    several: 'pictures are not in the library',
    severity: 'warning',
    explanation:
      'Its description will stand in its place. Add the picture, or take the figure out.',
    find: absentPictures,
  },
  {
    id: 'picture-without-credit',
    several: 'pictures credit nobody',
    severity: 'note',
    looksAt: 'picture',
    explanation: 'Say whose picture it is and on which terms it may be shown, in its details.',
    find: uncreditedPictures,
  },
  {
    id: 'picture-too-large',
    several: 'pictures are too large for the web',
    severity: 'warning',
    looksAt: 'picture',
    explanation:
      'Readers on the move wait for it. A picture for the web is smaller than two megabytes.',
    find: largePictures,
  },
  {
    id: 'picture-too-small',
    several: 'lead pictures are small',
    severity: 'note',
    explanation: `Networks and screens ask for ${leadWidth} pixels; a smaller one looks blurred.`,
    find: smallLead,
  },
  {
    id: 'figure-too-small',
    several: 'pictures of the text are small',
    severity: 'note',
    looksAt: 'picture',
    explanation: `A column of text is wider, so it looks blurred or lost. ${figureWidth} pixels and more are well.`,
    find: smallFigures,
  },
]

function uncreditedPictures(
  article: Article,
  source: ExportSource,
): readonly FixableTrouble<Article>[] {
  return shownPictures(article, source)
    .filter(({ media, isCredited }) => !isCredited && media.credit === '')
    .map(({ field, media }) => ({
      place: { field, part: media.id, excerpt: media.fileName },
      message: `Nobody is credited for the picture “${media.fileName}”.`,
    }))
}

function largePictures(article: Article, source: ExportSource): readonly FixableTrouble<Article>[] {
  return shownPictures(article, source)
    .filter(({ media }) => media.size > largestForWeb)
    .map(({ field, media }) => ({
      place: { field, part: media.id, excerpt: media.fileName },
      message: `The picture “${media.fileName}” has ${printedSize(media.size)}.`,
    }))
}

/** Bytes. */
const largestForWeb = 2_000_000

function smallLead(article: Article, source: ExportSource): readonly FixableTrouble<Article>[] {
  const lead = picture(source, article.leadImage)
  if (lead === null || lead.width >= leadWidth) return []
  return [
    {
      place: { field: 'leadImage' },
      message: `The lead picture is ${lead.width} pixels wide.`,
    },
  ]
}

function smallFigures(article: Article, source: ExportSource): readonly FixableTrouble<Article>[] {
  return shownPictures(article, source)
    .filter(({ field, media }) => field === 'body' && media.width < figureWidth)
    .map(({ field, media }) => ({
      place: { field, part: media.id, excerpt: media.fileName },
      message: `The picture “${media.fileName}” is ${media.width} pixels wide.`,
    }))
}

export interface Shown {
  readonly field: 'leadImage' | 'body'
  readonly media: Media
  /** By the figure that shows it. */
  readonly isCredited: boolean
  readonly isLicensed: boolean
}

/** Each picture of the library that the article shows, once. */
export function shownPictures(article: Article, source: ExportSource): readonly Shown[] {
  const lead = picture(source, article.leadImage)
  const figures = allBlocks(article.body).flatMap((block): readonly Shown[] =>
    block.type === 'figure'
      ? block.attrs.images.flatMap(({ media }) => {
          const found = picture(source, media)
          return found === null
            ? []
            : [
                {
                  field: 'body' as const,
                  media: found,
                  isCredited: block.attrs.credit !== '',
                  isLicensed: block.attrs.licence !== '',
                },
              ]
        })
      : [],
  )
  const first =
    lead === null
      ? []
      : [{ field: 'leadImage' as const, media: lead, isCredited: false, isLicensed: false }]
  return [...new Map([...figures, ...first].map((each) => [each.media.id, each])).values()]
}

interface Described {
  readonly field: 'leadImage' | 'body'
  /** Null while only the description is there. */
  readonly media: MediaId | null
  readonly alt: string
  readonly isPresent: boolean
}

/** An article has no text that stands with a picture as that of a post does. */
type ArticleAltTrouble = Exclude<AltTrouble, 'repeats-text'>

function withAltTrouble(
  article: Article,
  source: ExportSource,
  trouble: ArticleAltTrouble,
): readonly FixableTrouble<Article>[] {
  return pictures(article, source)
    .filter(({ alt, isPresent }) => isPresent && altTrouble(alt) === trouble)
    .map((described) => ({
      place: picturePlace(described),
      message: altMessage(
        described.field === 'leadImage' ? 'The lead picture' : 'A picture',
        described.alt,
        trouble,
      ),
      ...ownAltText(described, source),
    }))
}

function picturePlace({ field, media, alt }: Pick<Described, 'field' | 'media' | 'alt'>): Place {
  return {
    field,
    ...(media === null ? {} : { part: media }),
    ...(alt === '' ? {} : { excerpt: alt }),
  }
}

/** The way out where the picture itself is described rightly. */
function ownAltText(
  { field, media }: Described,
  source: ExportSource,
): Pick<FixableTrouble<Article>, 'fix'> {
  const alt = picture(source, media)?.alt ?? ''
  if (field === 'leadImage' || altTrouble(alt) !== null) return {}
  return {
    fix: {
      label: 'Use the picture’s own alt text',
      isSafe: false,
      make: (article) => ({ ...article, body: withAlt(article.body, { media, alt }) }),
    },
  }
}

/** Where the picture stands without a right description, it gets this one. */
function withAlt(
  { content }: Document,
  described: { readonly media: MediaId | null; readonly alt: string },
): Document {
  return { type: 'doc', content: change(content) }

  function change(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) =>
      block.type === 'figure' ? describedFigure(block, described) : withInner(block, change),
    )
  }
}

function describedFigure(
  figure: Figure,
  { media, alt }: { readonly media: MediaId | null; readonly alt: string },
): Figure {
  const images = figure.attrs.images.map((image) =>
    image.media === media && altTrouble(image.alt) !== null ? { ...image, alt } : image,
  )
  return { ...figure, attrs: { ...figure.attrs, images } }
}

function altMessage(subject: string, alt: string, trouble: ArticleAltTrouble): string {
  switch (trouble) {
    case 'missing':
      return `${subject} has no alt text.`
    case 'file-name':
      return `${subject} is described by a file name, “${alt}”.`
    case 'says-picture':
      return `${subject}’s alt text begins by saying that it is a picture.`
  }
}

function absentPictures(
  article: Article,
  source: ExportSource,
): readonly FixableTrouble<Article>[] {
  return pictures(article, source)
    .filter(({ isPresent }) => !isPresent)
    .map(({ field, media, alt }) => ({
      place: picturePlace({ field, media, alt }),
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
          media,
          alt,
          isPresent: picture(source, media) !== null,
        }))
      : [],
  )
  if (article.leadImage === null) return figures
  return [
    {
      field: 'leadImage',
      media: article.leadImage,
      alt: lead?.alt ?? '',
      isPresent: lead !== null,
    },
    ...figures,
  ]
}
