import { deriveExcerpt } from '../../core/article/excerpt.ts'
import type { ArticleDraft, ImportDrafts, ThreadDraft } from '../../core/import/import-proposal.ts'
import type { ImportNote } from '../../core/import/import-source.ts'
import { nameKey } from '../../core/import/person-name.ts'
import { type CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { isRecordId } from '../../core/library/record-id.ts'
import type { Thread } from '../../core/thread/thread.ts'
import type { Library } from '../library/library.ts'
import { matchPeople, type PeopleMatches } from './match-people.ts'
import { withoutReviewed } from './reviewed-articles.ts'

/** Which drafts of an import the library has already. */
export interface LibraryMatches {
  /** By the key of the author draft. */
  readonly authors: ReadonlyMap<string, RecordId>
  /** By the key of the article draft. */
  readonly articles: ReadonlyMap<string, RecordId>
  /** By their place in the proposal. */
  readonly editions: ReadonlyMap<number, RecordId>
  /** By their place in the proposal. */
  readonly threads: ReadonlyMap<number, RecordId>
  /** The people of the other look, by the keys that they have there. */
  readonly otherAuthors: ReadonlyMap<string, RecordId>
  /** What was supposed of people of one name. */
  readonly namesakes: readonly ImportNote[]
}

/**
 * Finds what an import would make twice: a person by `matchPeople`, an article by headline
 * and byline, an edition by title and articles, a thread by its posts' texts and times. `other` is the same file
 * without its repairs, or with them: what came in as one is known again as the other.
 */
export async function libraryMatches(
  library: Library,
  drafts: ImportDrafts,
  other: ImportDrafts = drafts,
): Promise<LibraryMatches> {
  const now = await matchPeople(library, drafts.authors)
  const then = other === drafts ? now : await matchPeople(library, other.authors)
  const authors = withOtherLook({ drafts, other }, 'authors', [now.ids, then.ids])
  const otherAuthors = withOtherLook({ drafts: other, other: drafts }, 'authors', [
    then.ids,
    now.ids,
  ])
  // What is imported was never made from a template, even where both are called the same.
  const entries = library.list('article').filter(({ isTemplate }) => !isTemplate)
  const named = withOtherLook({ drafts, other }, 'articles', [
    matchArticles(entries, drafts.articles, meaning(authors, now)),
    matchArticles(entries, other.articles, meaning(otherAuthors, then)),
  ])
  const articles = await withoutReviewed(library, drafts.articles, named)
  return {
    authors,
    articles,
    editions: await matchEditions({ library, drafts, other, articles }),
    threads: await matchThreads(library, drafts.threads, other.threads),
    otherAuthors,
    namesakes: namesakeNotes(drafts, articles, now),
  }
}

/** What a person should know of records that are there; those of `told` have a note of their own. */
export function matchNotes({
  library,
  drafts,
  other,
  matches,
  told,
}: {
  readonly library: Library
  readonly drafts: ImportDrafts
  readonly other: ImportDrafts
  readonly matches: LibraryMatches
  readonly told: ReadonlySet<RecordId>
}): readonly ImportNote[] {
  function isKnown(id: RecordId | undefined): boolean {
    return id !== undefined && !told.has(id)
  }

  const { articles, editions, threads } = matches
  const titles = [
    ...drafts.articles.filter(({ key }) => isKnown(articles.get(key))).map((each) => each.headline),
    ...drafts.editions.filter((_, at) => isKnown(editions.get(at))).map(({ title }) => title),
    ...drafts.threads.filter((_, at) => isKnown(threads.get(at))).map(({ title }) => title),
  ]
  const sentence = 'This is already in the library and is not made again.'
  return [
    ...spellingNotes({ library, drafts, other, matches }),
    ...matches.namesakes,
    ...titles.map((title) => ({ place: `“${title}”`, sentence })),
  ]
}

/** The drafts of both looks in pairs; none where the repairs change how many there are. */
export function pairedLooks<Draft>(
  drafts: readonly Draft[],
  other: readonly Draft[],
): readonly (readonly [Draft, Draft])[] {
  if (drafts.length !== other.length) return []
  return drafts.flatMap((draft, index) => {
    const former = other[index]
    return former === undefined ? [] : [[draft, former] as const]
  })
}

/** The matches of the drafts, and for a draft that has none that of its other look. */
function withOtherLook(
  looks: { readonly drafts: ImportDrafts; readonly other: ImportDrafts },
  part: 'authors' | 'articles',
  [matches, ofOther]: readonly [ReadonlyMap<string, RecordId>, ReadonlyMap<string, RecordId>],
): ReadonlyMap<string, RecordId> {
  const merged = new Map(matches)
  const taken = new Set(matches.values())
  const pairs = pairedLooks<{ readonly key: string }>(looks.drafts[part], looks.other[part])
  for (const [{ key }, former] of pairs) {
    const there = ofOther.get(former.key)
    if (there === undefined || merged.has(key) || taken.has(there)) continue
    taken.add(there)
    merged.set(key, there)
  }
  return merged
}

/** Whether the draft with the key may mean the person. */
type Meaning = (key: string, person: RecordId) => boolean

/** Only an article can tell which of several people of one name a listing means. */
function meaning(
  authors: ReadonlyMap<string, RecordId>,
  { possible }: Pick<PeopleMatches, 'possible'>,
): Meaning {
  return (key, person) => authors.get(key) === person || (possible.get(key)?.has(person) ?? false)
}

/** What was supposed of people matters where something new names them. */
function namesakeNotes(
  { authors, articles }: ImportDrafts,
  known: ReadonlyMap<string, RecordId>,
  { notes }: Pick<PeopleMatches, 'notes'>,
): readonly ImportNote[] {
  const fresh = articles.filter(({ key }) => !known.has(key))
  return authors.flatMap(({ key }) => {
    const isNamed =
      articles.length === 0 ||
      fresh.some(
        ({ byline, contributors }) =>
          byline.includes(key) || contributors.some(({ author }) => author === key),
      )
    const note = notes.get(key)
    return isNamed && note !== undefined ? [note] : []
  })
}

function matchArticles(
  entries: readonly CatalogueEntry[],
  drafts: readonly ArticleDraft[],
  means: Meaning,
): ReadonlyMap<string, RecordId> {
  const byHeadline = new Map<string, readonly CatalogueEntry[]>()
  for (const entry of entries) {
    const key = nameKey(entry.title)
    byHeadline.set(key, [...(byHeadline.get(key) ?? []), entry])
  }
  const matches = new Map<string, RecordId>()
  const taken = new Set<string>()
  for (const { key, headline, byline } of drafts) {
    const same = byHeadline
      .get(nameKey(headline))
      ?.find(
        (entry) =>
          !taken.has(entry.id) &&
          entry.byline.length === byline.length &&
          entry.byline.every((id, at) => means(byline[at] ?? '', id)),
      )
    if (same === undefined || !isRecordId(same.id)) continue
    taken.add(same.id)
    matches.set(key, same.id)
  }
  return matches
}

async function matchEditions({
  library,
  drafts,
  other,
  articles,
}: {
  readonly library: Library
  readonly drafts: ImportDrafts
  readonly other: ImportDrafts
  readonly articles: ReadonlyMap<string, RecordId>
}): Promise<ReadonlyMap<number, RecordId>> {
  const matches = new Map<number, RecordId>()
  for (const [index, draft] of drafts.editions.entries()) {
    const titles = [draft.title, other.editions[index]?.title]
    const ids = draft.articles.map((key) => articles.get(key))
    const featured = draft.featured === null ? null : articles.get(draft.featured)
    for (const entry of library.list('edition').filter(({ title }) => titles.includes(title))) {
      const stored = await library.read(entry.id)
      if (!stored.ok || stored.value.record.kind !== 'edition') continue
      const edition = stored.value.record
      if (edition.featured === featured && sameList(edition.articles, ids))
        matches.set(index, edition.id)
    }
  }
  return matches
}

async function matchThreads(
  library: Library,
  drafts: readonly ThreadDraft[],
  other: readonly ThreadDraft[],
): Promise<ReadonlyMap<number, RecordId>> {
  const entries = library.list('thread')
  const matches = new Map<number, RecordId>()
  const taken = new Set<RecordId>()
  for (const [index, draft] of drafts.entries()) {
    const looks = [draft, other[index] ?? draft]
    const excerpts = new Set(looks.map(threadExcerpt))
    const wanted = new Set(looks.map(fingerprint))
    const near = entries.filter(
      ({ excerpt, parts }) => parts === draft.posts.length && excerpts.has(excerpt),
    )
    const same = await findThread({ library, near, wanted, taken })
    if (same === null) continue
    taken.add(same)
    matches.set(index, same)
  }
  return matches
}

async function findThread({
  library,
  near,
  wanted,
  taken,
}: {
  readonly library: Library
  readonly near: readonly CatalogueEntry[]
  readonly wanted: ReadonlySet<string>
  readonly taken: ReadonlySet<RecordId>
}): Promise<RecordId | null> {
  for (const { id } of near) {
    const stored = await library.read(id)
    if (!stored.ok || stored.value.record.kind !== 'thread') continue
    const thread = stored.value.record
    if (!taken.has(thread.id) && wanted.has(fingerprint(thread))) return thread.id
  }
  return null
}

function threadExcerpt({ posts }: Pick<ThreadDraft, 'posts'>): string {
  return deriveExcerpt(posts.map(({ text }) => text).join(' '))
}

function fingerprint({
  posts,
}: Pick<Thread, 'title'> & { readonly posts: readonly PostLook[] }): string {
  return JSON.stringify(posts.map(({ text, publishedAt }) => [text, publishedAt]))
}

interface PostLook {
  readonly text: string
  readonly publishedAt: string | null
}

function spellingNotes({
  library,
  drafts,
  other,
  matches,
}: {
  readonly library: Library
  readonly drafts: ImportDrafts
  readonly other: ImportDrafts
  readonly matches: LibraryMatches
}): readonly ImportNote[] {
  const names = new Map(library.list('author').map(({ id, title }) => [String(id), title]))
  const printed = new Set([...drafts.authors, ...other.authors].map(({ name }) => nameKey(name)))
  return drafts.authors.flatMap(({ key, name }) => {
    const there = names.get(matches.authors.get(key) ?? '')
    if (there === undefined || printed.has(nameKey(there))) return []
    return [{ place: name, sentence: `Taken for “${there}”, who is in the library.` }]
  })
}

function sameList(one: readonly string[], other: readonly (string | undefined)[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}
