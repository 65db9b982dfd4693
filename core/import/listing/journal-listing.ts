import { articleDraft, type DraftedPeople, draftPeople } from '../article-drafts.ts'
import { fileTitle } from '../file-title.ts'
import {
  type ArticleDraft,
  type EditionDraft,
  type ImportDrafts,
  noDrafts,
} from '../import-proposal.ts'
import type { ImportNote } from '../import-source.ts'
import {
  isByline,
  type ListingPiece,
  notUnderstood,
  type PrintedLine,
  readPiece,
} from './listing-pieces.ts'

/** Whether the text reads as the listing page of a journal: "Read more" again and again, or once beside "Also featured". */
export function isJournalListing(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const ends = lines.filter(isReadMore).length
  return ends >= 2 || (ends === 1 && lines.some(isAlsoFeatured))
}

/** One edition with its articles in the order of the page and an author for each name, none twice. */
export function readJournalListing({
  fileName,
  text,
}: {
  readonly fileName: string
  readonly text: string
}): ImportDrafts {
  const { title, blocks, featuredBlocks, rest } = listingBlocks(text)
  const read = blocks.map(readPiece)
  const pieces = read.flatMap(({ piece }) => (piece === null ? [] : [piece]))
  const people = draftPeople(pieces.flatMap(({ names }) => names))
  const articles = pieces.map((piece, index) => pieceDraft({ piece, index, people }))
  const [featured, ...others] = articles.map(({ key }) => key)
  const edition: EditionDraft = {
    title: title === '' ? fileTitle(fileName) : title,
    number: '',
    date: null,
    introduction: '',
    featured: featured ?? null,
    articles: others,
  }
  return {
    ...noDrafts,
    authors: people.authors,
    articles,
    editions: articles.length === 0 ? [] : [edition],
    notes: [
      ...read.flatMap(({ notes }) => notes),
      ...(rest.length === 0 ? [] : [notUnderstood(rest)]),
      ...featuredNotes(featuredBlocks, pieces),
      bodiesNote,
    ],
  }
}

interface ListingBlocks {
  /** What stands above the first byline; empty when nothing does. */
  readonly title: string
  readonly blocks: readonly (readonly PrintedLine[])[]
  /** How many blocks stand before "Also featured"; null when the page doesn't say it. */
  readonly featuredBlocks: number | null
  /** What stands below the last "Read more" and is no piece. */
  readonly rest: readonly PrintedLine[]
}

function listingBlocks(text: string): ListingBlocks {
  const blocks: (readonly PrintedLine[])[] = []
  let current: PrintedLine[] = []
  let featuredBlocks: number | null = null
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    const ends = isReadMore(line) || isAlsoFeatured(line)
    if (!ends && line !== '' && !/^featured$/iu.test(line))
      current.push({ line: index + 1, text: line })
    if (ends && current.length > 0) {
      blocks.push(current)
      current = []
    }
    if (isAlsoFeatured(line)) featuredBlocks ??= blocks.length
  }
  const isPiece = current.length >= 3 && isByline(current[0]?.text ?? '')
  const all = isPiece ? [...blocks, current] : blocks
  const { title, first } = takeTitle(all[0] ?? [])
  return {
    title,
    blocks: [first, ...all.slice(1)],
    featuredBlocks,
    rest: isPiece ? [] : current,
  }
}

/** Lines before the first byline name the edition, when a headline and an excerpt still follow it. */
function takeTitle(block: readonly PrintedLine[]) {
  // A journal may be called what a person could be called, but not with an article before it.
  const byline = block.findIndex(({ text }) => isByline(text) && !/^(?:the|an?)\s/iu.test(text))
  const hasTitle = byline > 0 && block.length - byline >= 3
  return {
    title: hasTitle
      ? block
          .slice(0, byline)
          .map(({ text }) => text)
          .join(' ')
      : '',
    first: hasTitle ? block.slice(byline) : block,
  }
}

function isReadMore(line: string): boolean {
  return /^read more[\s.…>»→]*$/iu.test(line)
}

function isAlsoFeatured(line: string): boolean {
  return /^also featured:?$/iu.test(line)
}

function pieceDraft({
  piece,
  index,
  people,
}: {
  readonly piece: ListingPiece
  readonly index: number
  readonly people: DraftedPeople
}): ArticleDraft {
  return articleDraft({
    key: `article ${index + 1}`,
    headline: piece.headline,
    byline: people.bylineKeys(piece.names),
    excerpt: piece.excerpt === '' ? { kind: 'derived' } : { kind: 'typed', text: piece.excerpt },
    status: 'published',
  })
}

function featuredNotes(
  featuredBlocks: number | null,
  pieces: readonly ListingPiece[],
): readonly ImportNote[] {
  const [first] = pieces
  if (first === undefined || featuredBlocks === 1) return []
  const reason =
    featuredBlocks === null
      ? 'The page does not say “Also featured”'
      : `${featuredBlocks} pieces stand before “Also featured”`
  const sentence = `${reason}; the first piece, “${first.headline}”, is taken as the featured article.`
  return [{ place: `Line ${first.line}`, sentence }]
}

/** Whoever imports a listing reads what it can’t have. */
const bodiesNote: ImportNote = {
  place: 'Whole file',
  sentence:
    'A listing holds only excerpts: the articles’ bodies, dates and addresses are not in it.',
}
