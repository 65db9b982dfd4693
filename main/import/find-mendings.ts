import { isDeepStrictEqual } from 'node:util'

import type { Article } from '../../core/article/article.ts'
import type { Contributor } from '../../core/article/contributor.ts'
import {
  articleRecord,
  authorRecord,
  editionRecord,
  threadRecord,
} from '../../core/import/draft-records.ts'
import type { ArticleDraft, AuthorDraft, ImportDrafts } from '../../core/import/import-proposal.ts'
import type { ImportNote } from '../../core/import/import-source.ts'
import { mediaInPlaces } from '../../core/import/read-body.ts'
import type { Version } from '../../core/library/library-failure.ts'
import { type DeskRecord, recordTitle, untitled } from '../../core/library/library-record.ts'
import type { MediaId, RecordId } from '../../core/library/record-id.ts'
import type { Author } from '../../core/people/author.ts'
import type { Thread } from '../../core/thread/thread.ts'
import type { Library } from '../library/library.ts'
import { type LibraryMatches, pairedLooks } from './library-matches.ts'

/** A record that the library has just as the unrepaired file had it. */
export interface Mending {
  readonly former: DeskRecord
  readonly version: Version
  readonly mended: DeskRecord
}

export interface Mendings {
  readonly mendings: readonly Mending[]
  /** Records that somebody changed since they were imported; they stay as they are. */
  readonly changed: ReadonlySet<RecordId>
  /** Name what was changed. */
  readonly changeNotes: readonly ImportNote[]
}

export interface RepairedDrafts {
  readonly library: Library
  /** With the repairs. */
  readonly drafts: ImportDrafts
  readonly unrepaired: ImportDrafts
  readonly known: LibraryMatches
  /** By the keys of `drafts`: those that are there and those that the import makes. */
  readonly authors: ReadonlyMap<string, RecordId>
  readonly newId: () => RecordId
}

/**
 * What the library has from an import without repairs, and what the repairs make of it. Ids, dates and pictures
 * stay; a record that differs from the unrepaired file in anything else was changed and is only named.
 */
export async function findMendings(input: RepairedDrafts): Promise<Mendings> {
  const mendings: Mending[] = []
  const changed = new Set<RecordId>()
  const changeNotes: ImportNote[] = []
  for (const { id, look } of candidates(input)) {
    const read = id === undefined ? null : await input.library.read(id)
    if (read?.ok !== true) continue
    const { record, version } = read.value
    if (record.kind === 'media' || record.kind === 'house') continue
    const looks = look(record)
    if (looks === null || isDeepStrictEqual(record, looks.repaired)) continue
    if (isDeepStrictEqual(record, looks.unrepaired)) {
      mendings.push({ former: record, version, mended: looks.repaired })
      continue
    }
    changed.add(record.id)
    changeNotes.push({
      place: `“${recordTitle(record) || untitled(record.kind)}”`,
      sentence:
        'This is not as the file has it: it was changed in the library, so it stays as it is and is not repaired.',
    })
  }
  return { mendings, changed, changeNotes }
}

interface Candidate {
  /** Undefined when the library doesn't have it. */
  readonly id: RecordId | undefined
  /** How the record would look without and with the repairs; null when it is of another kind. */
  readonly look: (stored: DeskRecord) => Looks | null
}

interface Looks {
  readonly unrepaired: DeskRecord
  readonly repaired: DeskRecord
}

function candidates(input: RepairedDrafts): readonly Candidate[] {
  const { drafts, unrepaired, known } = input
  return [
    ...authorCandidates(input),
    ...articleCandidates(input),
    ...(drafts.articles.length === unrepaired.articles.length ? editionCandidates(input) : []),
    ...pairedLooks(drafts.threads, unrepaired.threads).map(([draft, former], at): Candidate => {
      const id = known.threads.get(at)
      return {
        id: isDeepStrictEqual(draft, former) ? undefined : id,
        look: (stored) =>
          stored.kind === 'thread'
            ? {
                unrepaired: withIdsOf(threadRecord(former, threadStamp(stored, input)), stored),
                repaired: withIdsOf(threadRecord(draft, threadStamp(stored, input)), stored),
              }
            : null,
      }
    }),
  ]
}

function authorCandidates({ drafts, unrepaired, known }: RepairedDrafts): readonly Candidate[] {
  return pairedLooks(drafts.authors, unrepaired.authors).map(([draft, former]) => ({
    id: isDeepStrictEqual(draft, former) ? undefined : known.authors.get(draft.key),
    look: (stored) =>
      stored.kind === 'author'
        ? {
            unrepaired: datedAs(authorRecord(former, portrayed(stored, former)), stored),
            repaired: datedAs(authorRecord(draft, portrayed(stored, draft)), stored),
          }
        : null,
  }))
}

/** With the picture that the person has in the library, under the path that the file has for it. */
function portrayed(stored: Author, { portrait }: AuthorDraft) {
  const pictures = new Map<string, MediaId>()
  if (portrait !== null && stored.portrait !== null) pictures.set(portrait, stored.portrait)
  return { ...stampOf(stored), pictures }
}

function articleCandidates({
  drafts,
  unrepaired,
  known,
  authors,
  newId,
}: RepairedDrafts): readonly Candidate[] {
  return pairedLooks(drafts.articles, unrepaired.articles).map(([draft, former]) => ({
    id: isDeepStrictEqual(draft, former) ? undefined : known.articles.get(draft.key),
    look(stored) {
      if (stored.kind !== 'article') return null
      const pictures = picturesOf(stored, [draft, former])
      const stamp = { ...stampOf(stored), pictures }

      function looked(look: ArticleDraft, people: ReadonlyMap<string, RecordId>): Article {
        const byline = bylineOf(look, people)
        const ids = [...storedContributors]
        const contributors = contributorsOf(look, people, () => ids.shift() ?? newId())
        return datedAs(articleRecord(look, { ...stamp, byline, contributors }), stored)
      }

      const storedContributors = stored.contributors.map(({ id }) => id)
      return { unrepaired: looked(former, known.otherAuthors), repaired: looked(draft, authors) }
    },
  }))
}

function editionCandidates({ drafts, unrepaired, known }: RepairedDrafts): readonly Candidate[] {
  return pairedLooks(drafts.editions, unrepaired.editions).map(([draft, former], at) => ({
    id: isDeepStrictEqual(draft, former) ? undefined : known.editions.get(at),
    look(stored) {
      if (stored.kind !== 'edition') return null
      const stamp = { ...stampOf(stored), articles: known.articles }
      return {
        unrepaired: datedAs(editionRecord(former, stamp), stored),
        repaired: datedAs(editionRecord(draft, stamp), stored),
      }
    },
  }))
}

/** The ids for the draft's byline, nobody twice. */
export function bylineOf(
  { byline }: Pick<ArticleDraft, 'byline'>,
  authors: ReadonlyMap<string, RecordId>,
): readonly RecordId[] {
  return [...new Set(byline.flatMap((key) => authors.get(key) ?? []))]
}

/** The people of the draft who had another part in it, each with an id of its own. */
export function contributorsOf(
  { contributors }: Pick<ArticleDraft, 'contributors'>,
  authors: ReadonlyMap<string, RecordId>,
  newId: () => RecordId,
): readonly Contributor[] {
  return contributors.flatMap(({ author: key, role }) => {
    const author = authors.get(key)
    return author === undefined ? [] : [{ id: newId(), author, role }]
  })
}

function threadStamp(stored: Thread, { newId }: Pick<RepairedDrafts, 'newId'>) {
  // Only text is decoded wrongly, and text brings no pictures of posts.
  return { ...stampOf(stored), newId, pictures: new Map<string, MediaId>() }
}

function stampOf({ id, createdAt }: DeskRecord) {
  return { id, now: createdAt }
}

function datedAs<R extends DeskRecord>(record: R, { createdAt, updatedAt }: DeskRecord): R {
  return { ...record, createdAt, updatedAt }
}

/** The thread with the dates and the ids that its posts and pictures have in the library. */
function withIdsOf(thread: Thread, stored: Thread): Thread {
  return datedAs(
    {
      ...thread,
      posts: thread.posts.map((post, at) => {
        const there = stored.posts[at]
        const images = post.images.map((image, place) => ({
          ...image,
          id: there?.images[place]?.id ?? image.id,
        }))
        return { ...post, id: there?.id ?? post.id, images }
      }),
    },
    stored,
  )
}

/** The pictures that the article has in the library, by the paths under which the file names them. */
function picturesOf(
  { body, leadImage, social }: Article,
  drafts: readonly ArticleDraft[],
): ReadonlyMap<string, MediaId> {
  const images = mediaInPlaces(body)
  const pictures = new Map<string, MediaId>()
  for (const { leadPicture, cardPicture, pictures: inBody } of drafts) {
    if (leadPicture !== null && leadImage !== null) pictures.set(leadPicture, leadImage)
    if (cardPicture !== null && social.image !== null) pictures.set(cardPicture, social.image)
    for (const { image, path } of inBody) {
      const media = images[image] ?? null
      if (media !== null) pictures.set(path, media)
    }
  }
  return pictures
}
