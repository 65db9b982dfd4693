import { publishableAddress } from '../address.ts'
import type { Article } from '../article/article.ts'
import { finalDocument } from '../document/final-document.ts'
import type { Inline } from '../document/inline.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { allLines } from '../document/lines.ts'
import { type Edition, editionArticles } from '../edition/edition.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { AnyId } from '../library/record-id.ts'
import type { Steps } from '../steps.ts'
import type { Loss } from './bundle/bundle-file.ts'
import { embargoLoss } from './carrying/article-carrying.ts'
import {
  authorLosses,
  bodyLosses,
  detailLosses,
  editionLosses,
} from './carrying/carrying-losses.ts'
import { articlesSometimes, lossesHere, peopleSometimes } from './carrying/sometimes-lost.ts'
import type { ExportSource } from './export-source.ts'
import { isDigest } from './newsletter/mail-subject.ts'
import { picture } from './picture.ts'
import { bylineAuthors, listedArticles } from './site/site.ts'
import type { PageTarget, Target } from './target.ts'

/** A loss with the record and the target that it concerns. */
export interface RecordLoss extends Loss {
  readonly target: Target
  readonly record: AnyId
}

/** What pages and text files can't carry of what was asked for, in order; each record is told of once, a step each. */
export function* pageLosses(setting: LossSetting): Steps<readonly RecordLoss[]> {
  const losses: RecordLoss[] = []
  const told = new Set<AnyId>()
  for (const record of concerned(setting.source.chosen, setting)) {
    yield
    if (told.has(record.id)) continue
    told.add(record.id)
    losses.push(...ownLosses(record, setting))
  }
  return losses
}

interface LossSetting {
  readonly source: ExportSource
  readonly target: PageTarget
  readonly siteAddress: string | null
  /** Of posts for WordPress. */
  readonly isInBlocks?: boolean
}

/** What was asked for with the pieces of editions and the people who wrote them. */
function* concerned(
  records: readonly DeskRecord[],
  { source, target }: LossSetting,
): Iterable<DeskRecord> {
  for (const record of records) {
    yield record
    if (record.kind === 'article') yield* bylineAuthors(record, source)
    if (record.kind !== 'edition' || target === 'newsletter') continue
    for (const article of listedArticles(record, source)) {
      yield article
      yield* bylineAuthors(article, source)
    }
  }
}

function ownLosses(record: DeskRecord, setting: LossSetting): readonly RecordLoss[] {
  const { target } = setting
  // JSON lacks nothing of a record itself, and refers on to what is not there.
  if (target === 'json' && record.kind !== 'article') return []
  switch (record.kind) {
    case 'article':
      return of(record, target, articleLosses(record, setting))
    case 'edition':
      return [
        ...absentArticles(record, setting),
        ...of(record, target, editionLosses(record, target)),
        ...(target === 'newsletter' ? listedEmbargoes(record, setting) : []),
      ]
    case 'author':
      return of(record, target, [
        ...authorLosses(record, target),
        ...lossesHere(peopleSometimes, { author: record, source: setting.source }, target),
      ])
    case 'thread':
      return []
  }
}

function of(
  { id: record }: DeskRecord,
  target: PageTarget,
  losses: readonly Loss[],
): readonly RecordLoss[] {
  return losses.map((loss) => ({ target, record, ...loss }))
}

function absentArticles(edition: Edition, { source, target }: LossSetting): readonly RecordLoss[] {
  const ids = editionArticles(edition)
  const templates = ids.filter((id) => source.articles.get(id)?.isTemplate === true).length
  const count = ids.filter((id) => !source.articles.has(id)).length
  return [
    { count, why: 'Not in the library any more, so not in the listing.' },
    { count: templates, why: 'Templates are never published, so not in the listing.' },
  ]
    .filter((each) => each.count > 0)
    .map((each) => ({
      target,
      record: edition.id,
      what:
        each.count === 1 ? 'One article of the edition' : `${each.count} articles of the edition`,
      why: each.why,
    }))
}

/** A mail of an edition has headlines and excerpts of pieces that may not be published yet. */
function listedEmbargoes(edition: Edition, setting: LossSetting): readonly RecordLoss[] {
  const { source, target } = setting
  return listedArticles(edition, source)
    .filter((article) => article.embargoUntil !== null && !source.chosen.includes(article))
    .flatMap((article) => of(article, target, [embargoLoss]))
}

/** What is not there comes first, then what the target has no place for. */
function articleLosses(marked: Article, setting: LossSetting): readonly Loss[] {
  const { source, target, siteAddress, isInBlocks = false } = setting
  if (target === 'people') return []
  const article = { ...marked, body: finalDocument(marked.body) }
  if (target === 'json') {
    return lossesHere(articlesSometimes, { article, source, siteAddress, isInBlocks }, target)
  }
  const isListed = target === 'newsletter' && isDigest(source)
  const losses = [
    ...absentAuthors(article, source),
    ...absentContributors(article, source),
    ...(isListed ? [] : linkLosses(article)),
    ...(target === 'text' || isListed ? [] : pictureLosses(article, source)),
    ...detailLosses(article, target),
    ...(isListed ? [] : bodyLosses(article.body, target)),
    ...lossesHere(articlesSometimes, { article, source, siteAddress, isInBlocks }, target),
  ]
  return [...new Map(losses.map((loss) => [loss.what, loss])).values()]
}

function absentAuthors({ byline }: Article, source: ExportSource): readonly Loss[] {
  const count = byline.filter((id) => !source.authors.has(id)).length
  if (count === 0) return []
  const what = count === 1 ? 'One name of the byline' : `${count} names of the byline`
  return [{ what, why: 'Not in the library any more, so the byline is printed without.' }]
}

function absentContributors({ contributors }: Article, source: ExportSource): readonly Loss[] {
  const count = contributors.filter(({ author }) => !source.authors.has(author)).length
  if (count === 0) return []
  const what = count === 1 ? 'One name of the credits' : `${count} names of the credits`
  return [{ what, why: 'Not in the library any more, so not named.' }]
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
    why: 'It is not in the library. Words stand in its place.',
  }))
  const isLeadAbsent = article.leadImage !== null && picture(source, article.leadImage) === null
  return isLeadAbsent
    ? [{ what: 'The lead picture', why: 'It is not in the library.' }, ...figures]
    : figures
}
