import { publishableAddress } from '../address.ts'
import type { Article } from '../article.ts'
import { finalDocument } from '../document/final-document.ts'
import type { Inline } from '../document/inline.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { allLines } from '../document/lines.ts'
import { type Edition, editionArticles } from '../edition.ts'
import type { DeskRecord } from '../library-record.ts'
import type { AnyId } from '../record-id.ts'
import { mediaReferences } from '../references.ts'
import { blockLosses } from './block-losses.ts'
import type { Loss } from './bundle-file.ts'
import type { ExportSource } from './export-source.ts'
import { picture } from './picture.ts'
import { listedArticles } from './site.ts'
import type { Target } from './target.ts'
import type { ThreadTarget } from './threads/thread-targets.ts'

/** A loss with the record and the target that it concerns. */
export interface RecordLoss extends Loss {
  readonly target: Target
  readonly record: AnyId
}

/** The targets that are pages or texts of articles. */
export type PageTarget = Exclude<Target, ThreadTarget>

/** What pages and text files can't carry of what was asked for, each once, in order. */
export function pageLosses({
  source,
  target,
  siteAddress,
}: {
  readonly source: ExportSource
  readonly target: PageTarget
  readonly siteAddress: string | null
}): readonly RecordLoss[] {
  const setting = { source, target, siteAddress }
  const losses = source.chosen.flatMap((record) => recordLosses(record, setting))
  return [...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values()]
}

interface LossSetting {
  readonly source: ExportSource
  readonly target: PageTarget
  readonly siteAddress: string | null
}

function recordLosses(record: DeskRecord, setting: LossSetting): readonly RecordLoss[] {
  const { source, target } = setting
  switch (record.kind) {
    case 'article':
      return articleLosses(record, setting)
    case 'edition':
      return [
        ...absentArticles(record, setting),
        ...(target === 'docx' ? [listingLoss(record)] : []),
        ...(target === 'text'
          ? []
          : listedArticles(record, source).flatMap((article) => articleLosses(article, setting))),
      ]
    case 'author':
      return target === 'text' && record.portrait !== null
        ? [{ target, record: record.id, what: 'The portrait', why: 'Plain text has no pictures.' }]
        : []
    case 'thread':
      return []
  }
}

function listingLoss({ id }: Edition): RecordLoss {
  return {
    target: 'docx',
    record: id,
    what: 'The listing of the edition',
    why: 'Word gets a file for each article. Take the website or plain text for the listing.',
  }
}

function absentArticles(edition: Edition, { source, target }: LossSetting): readonly RecordLoss[] {
  const count = editionArticles(edition).filter((id) => !source.articles.has(id)).length
  if (count === 0) return []
  const what = count === 1 ? 'One article of the edition' : `${count} articles of the edition`
  return [
    {
      target,
      record: edition.id,
      what,
      why: 'Not in the library any more, so not in the listing.',
    },
  ]
}

function articleLosses(marked: Article, setting: LossSetting): readonly RecordLoss[] {
  const { source, target, siteAddress } = setting
  const article = { ...marked, body: finalDocument(marked.body) }
  const losses = [
    ...absentAuthors(article, source),
    ...linkLosses(article),
    ...(target === 'text' ? textLosses(article) : pictureLosses(article, source)),
    ...(target === 'markdown' || target === 'text' ? blockLosses(article.body, target) : []),
    ...(target === 'html' && siteAddress === null && picture(source, article.leadImage) !== null
      ? [sharingPicture]
      : []),
    ...(target === 'docx' ? wordLosses(article, source) : []),
  ]
  return losses.map((loss) => ({ target, record: article.id, ...loss }))
}

const sharingPicture: Loss = {
  what: 'The picture of the preview in social networks',
  why: 'Networks want its whole address, and the address of the site is not known. Export again with it.',
}

function absentAuthors({ byline }: Article, source: ExportSource): readonly Loss[] {
  const count = byline.filter((id) => !source.authors.has(id)).length
  if (count === 0) return []
  const what = count === 1 ? 'One name of the byline' : `${count} names of the byline`
  return [{ what, why: 'Not in the library any more, so the byline is printed without.' }]
}

function linkLosses({ body }: Article): readonly Loss[] {
  const inBoxes = allBlocks(body).flatMap((block) =>
    (block.type === 'card' || block.type === 'embed') && block.attrs.address !== ''
      ? [block.attrs.address]
      : [],
  )
  return [...linkAddresses(allLines(body).flat()), ...inBoxes]
    .filter((href) => publishableAddress(href) === null)
    .map((href) => ({
      what: `The link to “${href}”`,
      why: 'Only web and mail addresses are published. Its words stay as plain text.',
    }))
}

function linkAddresses(content: readonly Inline[]): readonly string[] {
  return content.flatMap((inline) =>
    inline.type === 'text'
      ? (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))
      : [],
  )
}

function pictureLosses(article: Article, source: ExportSource): readonly Loss[] {
  const images = allBlocks(article.body).flatMap((block) =>
    block.type === 'figure' ? block.attrs.images : [],
  )
  const absent = images.filter(({ media }) => picture(source, media) === null)
  const figures = absent.map(({ alt }) => ({
    what: alt === '' ? 'A picture of the text' : `The picture “${alt}”`,
    why: 'It is not in the library. Its description stands in its place.',
  }))
  const isLeadAbsent = article.leadImage !== null && picture(source, article.leadImage) === null
  return isLeadAbsent
    ? [{ what: 'The lead picture', why: 'It is not in the library.' }, ...figures]
    : figures
}

function textLosses(article: Article): readonly Loss[] {
  const blocks = allBlocks(article.body)
  const hasPictures = article.leadImage !== null || blocks.some((block) => block.type === 'figure')
  return [
    ...(hasPictures
      ? [
          {
            what: 'The pictures',
            why: 'Plain text has none. Their descriptions and captions stay.',
          },
        ]
      : []),
    ...(hasFormatting(article)
      ? [{ what: 'Bold, italic, struck and code', why: 'Plain text has none. The words stay.' }]
      : []),
  ]
}

function wordLosses(article: Article, source: ExportSource): readonly Loss[] {
  const blocks = allBlocks(article.body)
  const hasLanguages = blocks.some(
    (block) => block.type === 'codeBlock' && block.attrs.language !== null,
  )
  const hasWebp = mediaReferences(article).some((id) => picture(source, id)?.type === 'image/webp')
  return [
    ...(hasLanguages
      ? [{ what: 'The languages of code blocks', why: 'Word has no place for them.' }]
      : []),
    ...(blocks.some(({ type }) => type === 'details')
      ? [{ what: 'Folds', why: 'Word has none. What is folded stands open below its summary.' }]
      : []),
    ...(blocks.some((block) => block.type === 'card' && block.attrs.image !== null)
      ? [{ what: 'The pictures of link cards', why: 'In Word a card is a box with its words.' }]
      : []),
    ...(blocks.some((block) => block.type === 'figure' && block.attrs.alignment !== 'center')
      ? [{ what: 'Where pictures stand', why: 'In Word each stands in a line of its own.' }]
      : []),
    ...(hasWebp
      ? [
          {
            what: 'WebP pictures in older programs',
            why: 'They are in the file, but Word before 2021 does not show them.',
          },
        ]
      : []),
  ]
}

function hasFormatting({ body }: Article): boolean {
  return allLines(body)
    .flat()
    .some(
      (inline) =>
        inline.type === 'text' && (inline.marks ?? []).some((mark) => mark.type !== 'link'),
    )
}
