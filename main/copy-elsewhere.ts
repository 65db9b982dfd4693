import path from 'node:path'

import type { Article } from '../core/article/article.ts'
import { slugify } from '../core/article/slug.ts'
import { recordLines } from '../core/export/json.ts'
import { exportMarkdown } from '../core/export/markdown/markdown.ts'
import { noDesign } from '../core/export/site/site-design.ts'
import { planSite } from '../core/export/site/site.ts'
import { noStyle } from '../core/house-style/house-style.ts'
import type { DiskFailure } from '../core/library/library-failure.ts'
import { type LibraryRecord, recordTitle, untitled } from '../core/library/library-record.ts'
import type { RecordId } from '../core/library/record-id.ts'
import type { Author } from '../core/people/author.ts'
import { type Result, success } from '../core/result.ts'
import { onDisk } from './library/disk-failure.ts'
import { writeDurably } from './library/durable-file.ts'
import { diskFileSystem } from './library/file-system.ts'
import type { Library } from './library/library.ts'
import { recordMigrations } from './library/migrations/record-migrations.ts'
import type { Machine } from './machine.ts'

/**
 * Writes a record that its library does not take to a place that the person chooses: an article as
 * Markdown, which importing reads back, any other record whole as JSON. Answers the file's path, or
 * null when no place was chosen.
 */
export async function copyElsewhere(
  record: LibraryRecord,
  { library, machine }: { readonly library: Library; readonly machine: Machine },
): Promise<Result<string | null, DiskFailure>> {
  const { extension, text } = await writtenOut(record, library)
  const title = slugify(recordTitle(record)) || untitled(record.kind)
  return writeElsewhere({ name: `${title}.${extension}`, text }, machine)
}

/** Writes a text to a place that the person chooses; answers the file's path, or null when none was chosen. */
export async function writeElsewhere(
  { name, text }: { readonly name: string; readonly text: string },
  machine: Pick<Machine, 'chooseCopyPlace'>,
): Promise<Result<string | null, DiskFailure>> {
  const file = await machine.chooseCopyPlace(name)
  if (file === null) return success(null)
  const bytes = new TextEncoder().encode(text)
  const written = await onDisk(file, () => writeDurably(diskFileSystem, { path: file, bytes }))
  return written.ok ? success(path.resolve(file)) : written
}

async function writtenOut(
  record: LibraryRecord,
  library: Library,
): Promise<{ readonly extension: 'md' | 'json'; readonly text: string }> {
  return record.kind === 'article'
    ? { extension: 'md', text: markdownOf(record, await bylineOf(record, library)) }
    : { extension: 'json', text: [...recordLines([record], recordMigrations.format)].join('') }
}

/** Those whose files can be read: on a failing disk a name may be missing, the text never is. */
async function bylineOf(
  { byline }: Article,
  library: Library,
): Promise<ReadonlyMap<RecordId, Author>> {
  const authors = new Map<RecordId, Author>()
  for (const id of byline) {
    const stored = await library.read(id)
    if (stored.ok && stored.value.record.kind === 'author') authors.set(id, stored.value.record)
  }
  return authors
}

function markdownOf(article: Article, authors: ReadonlyMap<RecordId, Author>): string {
  const source = {
    chosen: [article],
    articles: new Map([[article.id, article]]),
    authors,
    editions: new Map(),
    threads: new Map(),
    media: new Map(),
    fitted: new Map(),
    slugs: new Map(),
    journalName: '',
    journalLanguage: article.language,
    design: noDesign,
    wordTemplate: null,
    format: recordMigrations.format,
    houseStyle: noStyle,
    mastodonLimit: 500,
    isAltTextRequired: true,
  }
  const { paths } = planSite({ source, extension: 'md', people: 'always' })
  const file = `markdown/${paths.get(article.id)}`
  const page = exportMarkdown(source).find((each) => each.path === file)
  if (page === undefined || !('text' in page)) throw new Error(`the export has no page ${file}`)
  return page.text()
}
