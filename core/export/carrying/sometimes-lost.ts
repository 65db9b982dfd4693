import { type Article, articleExcerpt } from '../../article/article.ts'
import { linkCard } from '../../article/link-preview.ts'
import { isBlank } from '../../document/document-text.ts'
import type { Block, NodeName } from '../../document/document.ts'
import { allBlocks } from '../../document/inner-blocks.ts'
import { editionArticles } from '../../edition/edition.ts'
import { isRightToLeft } from '../../language-tag.ts'
import type { MediaId } from '../../library/record-id.ts'
import { type Author, isMailAddress } from '../../people/author.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { isDigest } from '../newsletter/mail-subject.ts'
import { picture } from '../picture.ts'
import { hasRichTables } from '../rich-tables.ts'
import { bylineAuthors } from '../site/site.ts'
import type { PageTarget } from '../target.ts'
import { mailedPicture } from '../web-copies.ts'
import { isScheduled } from '../wordpress/scheduled-post.ts'
import type { ArticleField } from './article-carrying.ts'
import type { AttributeName } from './attribute-carrying.ts'
import { type AuthorField, personParts } from './author-carrying.ts'
import { partsOfTables } from './plain-losses.ts'

/** A loss that depends on more than whether something is there. */
interface SometimesLost<Subject, RowName> {
  readonly target: PageTarget
  /** The rows of the table that it belongs to. */
  readonly of: readonly RowName[]
  /** Follows the name of the target. */
  readonly when: string
  readonly loss: Loss
  readonly applies: (subject: Subject) => boolean
}

/** An article whose body is as it is published, and what is known around it. */
export interface PublishedPiece {
  readonly article: Article
  readonly source: ExportSource
  /** Where the site will stand, or the pictures of a site of WordPress; null while that is unknown. */
  readonly siteAddress: string | null
  /** Of a post for WordPress. */
  readonly isInBlocks: boolean
}

export type ArticleRow = ArticleField | NodeName | AttributeName

export const webpInMail: Loss = {
  what: 'WebP pictures in older programs',
  why: 'They are in the mail, but Outlook for Windows does not show them.',
}

export const articlesSometimes: readonly SometimesLost<PublishedPiece, ArticleRow>[] = [
  {
    target: 'ghost',
    of: ['excerpt'],
    when: 'beside a standfirst',
    loss: {
      what: 'The excerpt',
      why: 'A post of Ghost has one: the standfirst stands there.',
    },
    applies: ({ article: { excerpt, standfirst } }) =>
      excerpt.kind === 'typed' && standfirst !== '',
  },
  {
    target: 'json',
    of: ['customFields'],
    when: 'for another library than this one',
    loss: {
      what: 'What the fields of the house are called',
      why: 'The file has the records and not the agreements of this library. Another one keeps what they say, and shows it once it has the same fields.',
    },
    applies: ({ article: { customFields } }) => customFields.length > 0,
  },
  {
    target: 'json',
    of: ['done'],
    when: 'for another library than this one',
    loss: {
      what: 'What the items of the checklist are called',
      why: 'The file has the records and not the agreements of this library. Another one keeps which are done, and shows them once it has the same items.',
    },
    applies: ({ article: { done } }) => done.length > 0,
  },
  {
    target: 'markdown',
    of: ['table', 'tableHeader', 'tableCell'],
    when: 'where it is more than a head and rows of lines',
    loss: partsOfTables,
    applies: ({ article }) => hasRichTables(article.body),
  },
  {
    target: 'html',
    of: ['social.image', 'leadImage'],
    when: 'while the address of the site is not known',
    loss: {
      what: 'The picture of the preview in social networks',
      why: 'Networks want its whole address, and the address of the site is not known.',
    },
    applies: ({ article, source, siteAddress }) =>
      siteAddress === null && picture(source, linkCard(article).image) !== null,
  },
  {
    target: 'docx',
    of: ['leadImage', 'figure'],
    when: 'as WebP',
    loss: {
      what: 'WebP pictures in older programs',
      why: 'They are in the file, but Word before 2021 does not show them.',
    },
    applies: ({ article, source }) =>
      printedMedia(article).some((id) => picture(source, id)?.type === 'image/webp'),
  },
  {
    target: 'newsletter',
    of: ['body', 'leadImage', 'figure'],
    when: 'of several articles',
    loss: {
      what: 'The text and the pictures of the piece',
      why: 'A mail of several articles lists them, with a headline, an excerpt and the way to each.',
    },
    applies: ({ article, source }) =>
      isDigest(source) &&
      (!isBlank(article.body) || printedMedia(article).some((id) => picture(source, id) !== null)),
  },
  {
    target: 'newsletter',
    of: ['leadImage', 'figure'],
    when: 'as WebP in a mail of its own',
    loss: webpInMail,
    applies: ({ article, source }) =>
      !isDigest(source) &&
      [...printedMedia(article), ...cardMedia(article)].some(
        (id) => mailedPicture(source, id)?.type === 'image/webp',
      ),
  },
  {
    target: 'docx',
    of: ['listItem', 'taskItem', 'blockquote', 'callout'],
    when: 'with more in them than lines and lists',
    loss: {
      what: 'What a list, a quote or a box holds together',
      why: 'In Word what belongs to it and is no line stands where it stood, but between its parts.',
    },
    applies: ({ article }) => allBlocks(article.body).some(isParted),
  },
  {
    target: 'feeds',
    of: ['standfirst'],
    when: 'beside an excerpt, or too long to be one',
    loss: {
      what: 'The standfirst',
      why: 'An entry of a feed has one summary: the excerpt.',
    },
    applies: ({ article }) =>
      article.standfirst.trim() !== '' && articleExcerpt(article) !== article.standfirst.trim(),
  },
  {
    target: 'wordpress',
    of: ['embargoUntil'],
    when: 'of a piece that is ready',
    loss: {
      what: 'The embargo',
      why: 'WordPress publishes the post by itself when it ends. Set it to “Draft” there if nobody has said so.',
    },
    applies: ({ article }) => isScheduled(article),
  },
  {
    target: 'wordpress',
    of: ['publishedAt', 'embargoUntil'],
    when: 'where the desk keeps it in UTC',
    loss: {
      what: 'The local time of publication',
      why: 'WordPress takes the clock of a post as that of its site, and here it is known in UTC alone. Look at the times there, above all of scheduled posts.',
    },
    applies: ({ article: { publishedAt, embargoUntil } }) =>
      (embargoUntil ?? publishedAt)?.endsWith('Z') === true,
  },
  {
    target: 'wordpress',
    of: ['language'],
    when: 'other than that of the first piece',
    loss: {
      what: 'The language',
      why: 'A file for WordPress has one: that of its first article.',
    },
    applies: ({ article, source }) => article.language !== firstPiece(source)?.language,
  },
  {
    target: 'wordpress',
    of: ['language'],
    when: 'written from right to left, in blocks',
    loss: {
      what: 'The direction of what is no paragraph',
      why: 'Of WordPress’s blocks only paragraphs have one. The others go as the site goes: from right to left once that is its language.',
    },
    applies: ({ article, isInBlocks }) =>
      isInBlocks &&
      isRightToLeft(article.language) &&
      article.body.content.some(({ type }) => type !== 'paragraph'),
  },
  {
    target: 'ghost',
    of: ['language'],
    when: 'written from right to left',
    loss: {
      what: 'The direction of the text',
      why: 'Ghost keeps none with a post. It goes as the site goes: from right to left with such a theme.',
    },
    applies: ({ article }) => isRightToLeft(article.language),
  },
  {
    target: 'wordpress',
    of: ['byline'],
    when: 'of several people',
    loss: {
      what: 'The other authors',
      why: 'WordPress knows one author of a post: the first. All of them stand in a line above the text, and Co-Authors Plus takes them from the file.',
    },
    applies: ({ article, source }) => bylineAuthors(article, source).length > 1,
  },
  {
    target: 'wordpress',
    of: ['leadImage', 'figure', 'figure.images'],
    when: 'while the address of the pictures is not known',
    loss: {
      what: 'The pictures',
      why: 'WordPress fetches them from an address, and nobody said which. Words with the names of their files stand in their places.',
    },
    applies: ({ article, source, siteAddress }) =>
      siteAddress === null && printedMedia(article).some((id) => picture(source, id) !== null),
  },
  {
    target: 'wordpress',
    of: ['card.image', 'social.image'],
    when: 'while the address of the pictures is not known',
    loss: {
      what: 'The pictures of cards',
      why: 'WordPress fetches them from an address, and nobody said which.',
    },
    applies: ({ article, source, siteAddress }) =>
      siteAddress === null &&
      [article.social.image, ...cardMedia(article)].some((id) => picture(source, id) !== null),
  },
]

/** A person, and what they are told of with. */
export interface ToldPerson {
  readonly author: Author
  readonly source: ExportSource
}

export const peopleSometimes: readonly SometimesLost<ToldPerson, AuthorField>[] = [
  {
    target: 'ghost',
    of: ['email'],
    when: 'where it is none that it takes',
    loss: {
      what: personParts.email,
      why: 'Ghost does not take it as one: an address at invalid.example stands in its place.',
    },
    applies: ({ author: { email } }) => email !== '' && !isMailAddress(email),
  },
  {
    target: 'ghost',
    of: ['links'],
    when: 'of which there are several',
    loss: {
      what: 'All links of a person but the first',
      why: 'Ghost’s import takes one.',
    },
    applies: ({ author: { links } }) => links.length > 1,
  },
  withoutPage('portrait', ({ portrait }) => portrait !== null),
  withoutPage('handles', hasHandles),
  withoutPage('longBio', hasTwoBios),
  withoutFile('links', ({ links }) => links.length > 0),
  withoutFile('handles', hasHandles),
  withoutFile('longBio', hasTwoBios),
  {
    target: 'text',
    of: ['shortBio'],
    when: 'of a person who was chosen and has a long one',
    loss: { what: personParts.shortBio, why: 'Their file has the long one.' },
    applies: (person) => hasTwoBios(person.author) && isChosen(person),
  },
]

type PagePart = keyof typeof personParts

function withoutPage(
  part: PagePart,
  isThere: (author: Author) => boolean,
): SometimesLost<ToldPerson, AuthorField> {
  return {
    target: 'html',
    of: [part],
    when: 'of articles alone',
    loss: {
      what: personParts[part],
      why: 'Only an edition makes pages of those who wrote in it. The page of an article has their name, role and bio.',
    },
    applies: (person) =>
      isThere(person.author) &&
      !isChosen(person) &&
      !person.source.chosen.some(({ kind }) => kind === 'edition'),
  }
}

function withoutFile(
  part: PagePart,
  isThere: (author: Author) => boolean,
): SometimesLost<ToldPerson, AuthorField> {
  return {
    target: 'text',
    of: [part],
    when: 'of a person who was not chosen',
    loss: {
      what: personParts[part],
      why: 'Only who was chosen has a file. An article has their name, role and bio.',
    },
    applies: (person) => isThere(person.author) && !isChosen(person),
  }
}

function isChosen({ author, source }: ToldPerson): boolean {
  return source.chosen.some(({ id }) => id === author.id)
}

function hasHandles({ handles }: Author): boolean {
  return Object.keys(handles).length > 0
}

function hasTwoBios({ shortBio, longBio }: Author): boolean {
  return shortBio !== '' && longBio !== ''
}

/** What the target loses of this very article or person beside what it always loses. */
export function lossesHere<Subject, RowName>(
  table: readonly SometimesLost<Subject, RowName>[],
  subject: Subject,
  target: PageTarget,
): readonly Loss[] {
  return table
    .filter((each) => each.target === target && each.applies(subject))
    .map(({ loss }) => loss)
}

/** Editions come before the pieces that were chosen by themselves. */
function firstPiece({ chosen, articles }: ExportSource): Article | null {
  for (const record of chosen) {
    if (record.kind !== 'edition') continue
    for (const id of editionArticles(record)) {
      const article = articles.get(id)
      if (article !== undefined && !article.isTemplate) return article
    }
  }
  return chosen.find((record) => record.kind === 'article') ?? null
}

function printedMedia({ leadImage, body }: Article): readonly (MediaId | null)[] {
  const inFigures = allBlocks(body).flatMap((block) =>
    block.type === 'figure' ? block.attrs.images.map(({ media }) => media) : [],
  )
  return [leadImage, ...inFigures]
}

function cardMedia({ body }: Article): readonly (MediaId | null)[] {
  return allBlocks(body).flatMap((block) => (block.type === 'card' ? [block.attrs.image] : []))
}

/** Whether something stands in it that is no line and no list. */
function isParted(block: Block): boolean {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return block.content.some(({ content }) => content.some(isNoLine))
    case 'blockquote':
    case 'callout':
      return block.content.some(isNoLine)
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'codeBlock':
    case 'horizontalRule':
    case 'figure':
    case 'table':
    case 'details':
    case 'card':
    case 'embed':
      return false
  }
}

function isNoLine({ type }: Block): boolean {
  return !['paragraph', 'bulletList', 'orderedList', 'taskList'].includes(type)
}
