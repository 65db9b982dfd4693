import { languageTag } from '../../language-tag.ts'
import { publishedPosts } from '../../networks/published-posts.ts'
import { type Result, success } from '../../result.ts'
import type { Thread } from '../../thread/thread.ts'
import type { BundleFile, Loss } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { pictureFiles } from '../picture.ts'
import { missingPostLoss } from '../threads/missing-post.ts'
import { blueskyDraft } from './bluesky-draft.ts'
import { blueskyEmbed, embedOf } from './bluesky-embed.ts'
import { type BlueskyEntry, blueskyEntries, type ChosenPost } from './bluesky-entry.ts'
import { type BlueskyGate, blueskyGates } from './bluesky-gates.ts'
import {
  type BlueskyOptions,
  type BlueskyOptionsFailure,
  checkBlueskyOptions,
} from './bluesky-options.ts'
import { blueskySteps } from './bluesky-steps.ts'

export interface BlueskyExportOptions extends BlueskyOptions {
  /** Where the files of the thread stand, without a slash at its end. */
  readonly folder: string
}

export interface BlueskyBundle {
  readonly files: readonly BundleFile[]
  readonly losses: readonly Loss[]
}

/**
 * The thread as records that Bluesky accepts. `posts.json` has every post in order with its pictures, its unresolved
 * mentions and the steps that remain. With a DID the posts already refer to each other, and `apply-writes.json` is the
 * body of one `com.atproto.repo.applyWrites` that publishes all of them or none.
 *
 * The first post is made at `at`, else when the thread was first published, else when it was last changed, each next
 * one a millisecond later. Posts that Bluesky would refuse are left out and named as losses.
 */
export function exportBluesky(
  thread: Thread,
  source: ExportSource,
  options: BlueskyExportOptions,
): Result<BlueskyBundle, BlueskyOptionsFailure> {
  const spoken = [thread.language, ...thread.otherLanguages]
  const languages = [...new Set(spoken.flatMap((each) => languageTag(each) ?? []))].slice(
    0,
    mostLanguages,
  )
  const candidates = publishedPosts(thread, 'bluesky', source).map((published) => ({
    ...published,
    chosen: blueskyEmbed(published.post, `post ${published.index}`, source),
  }))
  const posts = candidates.filter((candidate) => refusal(candidate) === null)
  const checked = checkBlueskyOptions(options, posts.length)
  if (!checked.ok) return checked

  const entries = blueskyEntries({ thread, posts, languages, options })
  const gates = blueskyGates(thread.audience, entries)
  const losses = [
    ...thread.posts.flatMap((post, at) =>
      post.missing ? [missingPostLoss(thread, at + 1, 'bluesky')] : [],
    ),
    ...candidates.flatMap((candidate) => postLosses(candidate)),
    ...spoken.filter((each) => languageTag(each) === null).map(languageLoss),
    ...audienceLosses(thread),
  ]
  const pictures = posts.flatMap(({ chosen }) => chosen.pictures)
  const { folder, did } = options
  return success({
    files: [
      ...(did === null
        ? []
        : [jsonFile(`${folder}/apply-writes.json`, applyWrites(did, entries, gates))]),
      ...blueskyDraft(posts, { folder, languages, audience: thread.audience }),
      ...pictureFiles(folder, pictures),
      jsonFile(`${folder}/posts.json`, {
        steps: blueskySteps(entries, { did, audience: thread.audience }),
        posts: entries,
        gates,
      }),
    ],
    losses,
  })
}

function applyWrites(
  did: string,
  entries: readonly BlueskyEntry[],
  gates: readonly BlueskyGate[],
): object {
  return {
    repo: did,
    validate: true,
    writes: [...entries, ...gates].map(({ key, record }) => ({
      $type: 'com.atproto.repo.applyWrites#create',
      collection: record.$type,
      rkey: key,
      value: record,
    })),
  }
}

/** Why Bluesky would not take the post; null when it does. */
function refusal({ count, chosen }: ChosenPost): string | null {
  if (count.length > count.limit) {
    return `It has ${count.length} characters, and Bluesky takes ${count.limit}.`
  }
  if (!count.valid) return `It has ${count.bytes} bytes, and Bluesky takes ${count.byteLimit}.`
  return count.length === 0 && embedOf(chosen) === null
    ? 'It has neither text nor a picture nor a card.'
    : null
}

function postLosses(candidate: ChosenPost): readonly Loss[] {
  const { index, count, chosen } = candidate
  const reason = refusal(candidate)
  if (reason !== null)
    return [...chosen.losses, { what: `Post ${index}`, why: `${reason} It is left out.` }]
  return [
    ...chosen.losses,
    ...count.entities.flatMap(({ kind, text, target }) => {
      if (kind === 'link' && target === null) return [linkLoss(text, index)]
      return kind === 'mention' ? [mentionLoss(text, index)] : []
    }),
  ]
}

const mostLanguages = 3

function audienceLosses({ audience, posts }: Thread): readonly Loss[] {
  const isWarned = posts.some(({ warning }) => warning !== '')
  return [
    ...(isWarned
      ? [
          {
            what: 'The content warnings',
            why: 'Bluesky has labels for pictures and no warnings for words. Write them into the posts where they matter.',
          },
        ]
      : []),
    ...(audience.visibility === 'public'
      ? []
      : [
          {
            what: 'Who may see the thread',
            why: 'On Bluesky every post is public.',
          },
        ]),
  ]
}

function linkLoss(text: string, index: number): Loss {
  return {
    what: `The link “${text}” of post ${index}`,
    why: 'Its address is unknown. It stays as plain text.',
  }
}

function mentionLoss(text: string, index: number): Loss {
  return {
    what: `The mention ${text} of post ${index}`,
    why: 'A mention needs the DID of the account, which only the network knows. It stays as plain text until it is resolved.',
  }
}

function languageLoss(language: string): Loss {
  return {
    what: `The language “${language}”`,
    why: 'It is no language tag such as en-GB. The posts go out without one.',
  }
}

function jsonFile(path: string, value: unknown): BundleFile {
  return { path, text: () => `${JSON.stringify(value, null, 2)}\n` }
}
