import type { Media } from '../../pictures/media.ts'
import type { Day } from '../../timestamp.ts'
import type { MediaFile } from '../bundle/bundle-file.ts'
import { pictureFiles, picturePath } from '../picture.ts'
import { relativeAddress } from '../site/site.ts'
import { forKramdown } from './kramdown.ts'
import type { FrontMatter } from './markdown-file.ts'

/** Whose site the files are for, the first unless another is chosen. */
export const markdownProfiles = ['plain', 'hugo', 'jekyll', 'eleventy'] as const

export type MarkdownProfile = (typeof markdownProfiles)[number]

/** A file among those that are made together. */
export interface MarkdownPage {
  readonly kind: 'articles' | 'people' | 'editions'
  /** Of its address, without an ending. */
  readonly name: string
  /** Inside the folder of the plain profile. */
  readonly path: string
  /** When an article came out; null for a draft and for everything else. */
  readonly date: Day | null
}

/** What site programs read from the front matter beside what every file says. */
export interface SiteFacts {
  readonly summary: string
  readonly category: string
  readonly updatedAt: string
  readonly isDraft: boolean
  /** The address of the lead picture; may be empty. */
  readonly image: string
}

/** How the files of a profile stand and name each other. */
export interface MarkdownShape {
  readonly place: (page: MarkdownPage) => string
  readonly pageAddress: (from: MarkdownPage, to: MarkdownPage) => string
  readonly pictureAddress: (from: MarkdownPage, media: Media) => string
  readonly pictures: (shown: readonly ShownPictures[]) => readonly MediaFile[]
  /** What the front matter has for the program; null facts are those of no article. */
  readonly facts: (page: MarkdownPage, facts: SiteFacts | null) => FrontMatter
  /** The text below the front matter, so that the program shows what was written and runs nothing of it. */
  readonly guarded: (text: string) => string
}

export interface ShownPictures {
  readonly page: MarkdownPage
  readonly pictures: readonly Media[]
}

export function markdownShape(profile: MarkdownProfile): MarkdownShape {
  switch (profile) {
    case 'plain':
      return plain
    case 'hugo':
      return hugo
    case 'jekyll':
      return jekyll
    case 'eleventy':
      return eleventy
  }
}

const plain: MarkdownShape = {
  place: ({ path }) => path,
  pageAddress: (from, to) => relativeAddress(from.path, to.path),
  pictureAddress: (from, media) => relativeAddress(from.path, picturePath(media)),
  pictures: inOneFolder,
  facts: () => ({}),
  guarded: (text) => text,
}

/** A folder a page with its pictures inside, which Hugo calls a leaf bundle. */
const hugo: MarkdownShape = {
  place: (page) => `${hugoFolder(page)}index.md`,
  pageAddress: (_, { kind, name }) => `../../${kind}/${name}/`,
  pictureAddress: (_, media) => picturePath(media),
  pictures: (shown) =>
    shown.flatMap(({ page, pictures }) =>
      pictureFiles(`markdown/${hugoFolder(page).slice(0, -1)}`, pictures),
    ),
  facts: (_, facts) =>
    facts === null
      ? {}
      : {
          lastmod: facts.updatedAt,
          draft: facts.isDraft,
          description: facts.summary,
          categories: listOf(facts.category),
          images: listOf(facts.image),
        },
  guarded: withoutShortcodes,
}

function hugoFolder({ kind, name }: MarkdownPage): string {
  return `content/${kind}/${name}/`
}

const jekyll: MarkdownShape = {
  place({ kind, name, date }) {
    if (kind !== 'articles') return `${kind}/${name}.md`
    return date === null ? `_drafts/${name}.md` : `_posts/${date.slice(0, 10)}-${name}.md`
  },
  pageAddress: (_, to) => siteAddress(to),
  pictureAddress: (_, media) => `/${picturePath(media)}`,
  pictures: inOneFolder,
  facts: (page, facts) => ({
    layout: facts === null ? 'page' : 'post',
    permalink: siteAddress(page),
    render_with_liquid: false,
    ...(facts !== null && {
      description: facts.summary,
      categories: listOf(facts.category),
    }),
  }),
  guarded: forKramdown,
}

const eleventy: MarkdownShape = {
  place: ({ kind, name }) => `${kind}/${name}.md`,
  pageAddress: (_, to) => siteAddress(to),
  pictureAddress: (_, media) => `/${picturePath(media)}`,
  pictures: inOneFolder,
  facts: (page, facts) => ({
    permalink: `${siteAddress(page)}index.html`,
    // Markdown alone: Liquid would run what stands between braces.
    templateEngineOverride: 'md',
    ...(facts !== null && { description: facts.summary, draft: facts.isDraft }),
  }),
  guarded: (text) => text,
}

function siteAddress({ kind, name }: MarkdownPage): string {
  return `/${kind}/${name}/`
}

function inOneFolder(shown: readonly ShownPictures[]): readonly MediaFile[] {
  return pictureFiles(
    'markdown',
    shown.flatMap(({ pictures }) => pictures),
  )
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : [text]
}

/** Hugo runs shortcodes everywhere, in code too: whole ones are written as its own comments, others taken apart. */
function withoutShortcodes(text: string): string {
  return text
    .replaceAll(/\{\{([<%])(?!\/\*)((?:(?!\{\{)[\s\S])*?)([>%])\}\}/gu, '{{$1/*$2*/$3}}')
    .replaceAll(/\{\{(?=[<%](?!\/\*))/gu, '{\u2060{')
}
