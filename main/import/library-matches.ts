import { type CatalogueEntry } from '../../core/catalogue-entry.ts'
import { deriveExcerpt } from '../../core/excerpt.ts'
import type {
  ArticleDraft,
  AuthorDraft,
  EditionDraft,
  ImportDrafts,
  ThreadDraft,
} from '../../core/import/import-proposal.ts'
import type { ImportNote } from '../../core/import/import-source.ts'
import { createPeople, nameKey } from '../../core/import/person-name.ts'
import type { RecordId } from '../../core/record-id.ts'
import { isRecordId } from '../../core/record-id.ts'
import type { Thread } from '../../core/thread.ts'
import type { Library } from '../library/library.ts'

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
  readonly notes: readonly ImportNote[]
}

/**
 * Finds what an import would make twice: a person by name (or, nameless, by the bio), an article by headline
 * and byline, an edition by title and articles, a thread by its posts' texts and times. `unrepaired` are the
 * drafts as the file has them, so that a file that came in unrepaired is known again.
 */
export async function libraryMatches(
  library: Library,
  drafts: ImportDrafts,
  unrepaired: ImportDrafts = drafts,
): Promise<LibraryMatches> {
  const authors = await matchAuthors(library, drafts.authors, unrepaired.authors)
  const articles = matchArticles(library.list('article'), drafts.articles, authors)
  const editions = await matchEditions(library, drafts.editions, articles)
  const threads = await matchThreads(library, drafts.threads, unrepaired.threads)
  return {
    authors,
    articles,
    editions,
    threads,
    notes: [
      ...spellingNotes(library, drafts.authors, authors),
      ...drafts.articles
        .filter(({ key }) => articles.has(key))
        .map(({ headline }) => known(headline)),
      ...drafts.editions.filter((_, index) => editions.has(index)).map(({ title }) => known(title)),
      ...drafts.threads.filter((_, index) => threads.has(index)).map(({ title }) => known(title)),
      ...unrepairedNotes(library, drafts.threads, threads),
    ],
  }
}

function known(title: string): ImportNote {
  return { place: `“${title}”`, sentence: 'This is already in the library and is not made again.' }
}

/** A thread that is there under its unrepaired words was imported before the repair. */
function unrepairedNotes(
  library: Library,
  drafts: readonly ThreadDraft[],
  matches: ReadonlyMap<number, RecordId>,
): readonly ImportNote[] {
  const excerpts = new Map(library.list('thread').map(({ id, excerpt }) => [String(id), excerpt]))
  return drafts.flatMap((draft, index) => {
    const there = excerpts.get(matches.get(index) ?? '')
    if (there === undefined || there === threadExcerpt(draft)) return []
    const sentence =
      'The library has it without the repair. Move it to the trash and import the file again to have it repaired.'
    return [{ place: `“${draft.title}”`, sentence }]
  })
}

async function matchAuthors(
  library: Library,
  drafts: readonly AuthorDraft[],
  unrepaired: readonly AuthorDraft[],
): Promise<ReadonlyMap<string, RecordId>> {
  const broken = new Map(unrepaired.map(({ key, shortBio }) => [key, shortBio]))
  const people = library
    .list('author')
    .flatMap(({ id, title, excerpt }) => (isRecordId(id) ? [{ id, name: title, excerpt }] : []))
  const matches = new Map<string, RecordId>()
  const nameless = people.filter(({ name }) => name === '')
  const named = createPeople<{ readonly id: RecordId }>()
  for (const person of people) named.add(person.name, person)
  for (const draft of drafts) {
    const bios = [draft.shortBio, broken.get(draft.key) ?? draft.shortBio]
    const person =
      draft.name === '' ? await findBio(library, bios, nameless) : named.find(draft.name)
    if (person !== null) matches.set(draft.key, person.id)
  }
  return matches
}

async function findBio<Person extends { readonly id: RecordId; readonly excerpt: string }>(
  library: Library,
  bios: readonly string[],
  nameless: readonly Person[],
): Promise<Person | null> {
  const excerpts = new Set(bios.map(deriveExcerpt))
  for (const person of nameless.filter(({ excerpt }) => excerpts.has(excerpt))) {
    const stored = await library.read(person.id)
    if (!stored.ok || stored.value.record.kind !== 'author') continue
    if (bios.includes(stored.value.record.shortBio)) return person
  }
  return null
}

function matchArticles(
  entries: readonly CatalogueEntry[],
  drafts: readonly ArticleDraft[],
  authors: ReadonlyMap<string, RecordId>,
): ReadonlyMap<string, RecordId> {
  const byHeadline = new Map<string, readonly CatalogueEntry[]>()
  for (const entry of entries) {
    const key = nameKey(entry.title)
    byHeadline.set(key, [...(byHeadline.get(key) ?? []), entry])
  }
  const matches = new Map<string, RecordId>()
  const taken = new Set<string>()
  for (const { key, headline, byline } of drafts) {
    const ids = byline.map((each) => authors.get(each))
    const same = byHeadline
      .get(nameKey(headline))
      ?.find((entry) => !taken.has(entry.id) && sameList(entry.byline, ids))
    if (same === undefined || !isRecordId(same.id)) continue
    taken.add(same.id)
    matches.set(key, same.id)
  }
  return matches
}

async function matchEditions(
  library: Library,
  drafts: readonly EditionDraft[],
  articles: ReadonlyMap<string, RecordId>,
): Promise<ReadonlyMap<number, RecordId>> {
  const matches = new Map<number, RecordId>()
  for (const [index, draft] of drafts.entries()) {
    const ids = draft.articles.map((key) => articles.get(key))
    const featured = draft.featured === null ? null : articles.get(draft.featured)
    for (const entry of library.list('edition').filter(({ title }) => title === draft.title)) {
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
  unrepaired: readonly ThreadDraft[],
): Promise<ReadonlyMap<number, RecordId>> {
  const entries = library.list('thread')
  const matches = new Map<number, RecordId>()
  const taken = new Set<RecordId>()
  for (const [index, draft] of drafts.entries()) {
    const looks = [draft, unrepaired[index] ?? draft]
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

function spellingNotes(
  library: Library,
  drafts: readonly AuthorDraft[],
  matches: ReadonlyMap<string, RecordId>,
): readonly ImportNote[] {
  const names = new Map(library.list('author').map(({ id, title }) => [String(id), title]))
  return drafts.flatMap(({ key, name }) => {
    const there = names.get(matches.get(key) ?? '')
    if (there === undefined || nameKey(there) === nameKey(name)) return []
    return [{ place: name, sentence: `Taken for “${there}”, who is in the library.` }]
  })
}

function sameList(one: readonly string[], other: readonly (string | undefined)[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}
