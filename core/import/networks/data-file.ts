import type { Network } from '../../networks/network.ts'
import { parsedJson } from '../../parsed-json.ts'
import { failure, type Result, success } from '../../result.ts'
import { plainThread } from '../../thread/thread.ts'
import { firstWords } from '../first-words.ts'
import { gatheredNotes } from '../gathered-notes.ts'
import { type ImportDrafts, noDrafts, type ThreadDraft } from '../import-proposal.ts'
import type { DataFormat, ImportNote } from '../import-source.ts'
import { isBlueskyRepository } from './bluesky-repository.ts'
import { isBlueskyView } from './bluesky-view.ts'
import { isMastodonOutbox } from './mastodon-archive.ts'
import { countNote, readAccount } from './network-account.ts'
import type { NetworkPost } from './network-post.ts'
import { type PostChain, postChains } from './post-chains.ts'

/** The data of a network in a text; null when it is none that Copydesk knows. */
export function recogniseData(text: string): { format: DataFormat; value: unknown } | null {
  if (!/^\s*[[{]/u.test(text)) return null
  const value = parsedJson(text)
  if (value === undefined) return null
  if (isBlueskyRepository(value)) return { format: 'bluesky-repository', value }
  if (isMastodonOutbox(value)) return { format: 'mastodon-archive', value }
  return text.includes('"at://') && isBlueskyView(value) ? { format: 'bluesky-posts', value } : null
}

/** The threads of one account; the failure says what is wrong in the file, after a colon. */
export function readData(format: DataFormat, value: unknown): Result<ImportDrafts, string> {
  const read = readAccount(format, value)
  if (!read.ok) return read
  const { posts, network, isOwn, notes } = read.value
  if (posts.length === 0) return failure('there is no post in it')
  const { chains, answers, branches } = postChains(posts, isOwn)
  if (chains.length === 0)
    return failure('all its posts answer other people, and no thread begins in it')
  return success({
    ...noDrafts,
    threads: chains.map((chain) => threadDraft(chain, network)),
    notes: [
      ...notes,
      ...countNote(answers, {
        one: 'One answer to other people was left out: it is conversation, not a thread.',
        many: `${answers} answers to other people were left out: they are conversation, not threads.`,
      }),
      ...countNote(branches, {
        one: 'One line of posts beside the main line of a thread stands as a thread of its own.',
        many: `${branches} lines of posts beside the main line of a thread stand as threads of their own.`,
      }),
      ...chains.flatMap(gapNotes),
      ...postNotes(posts),
    ],
  })
}

function threadDraft(
  { posts, numbering, language, audience }: PostChain,
  network: Network,
): ThreadDraft {
  return {
    title: chainTitle(posts),
    ...plainThread,
    audience,
    networks: [network],
    language: language === null || language.length < 2 ? 'en-GB' : language,
    numbering,
    posts,
  }
}

function chainTitle(posts: PostChain['posts']): string {
  const first = posts.find(({ missing }) => !missing)
  return firstWords(first?.text || first?.card?.title || first?.images[0]?.alt || '')
}

function gapNotes({ posts }: PostChain): readonly ImportNote[] {
  return posts.flatMap(({ missing }, at) =>
    missing
      ? [
          {
            place: `Thread “${chainTitle(posts)}”`,
            sentence: `Post ${at + 1} of ${posts.length} is missing.`,
          },
        ]
      : [],
  )
}

/** Each trouble once, with the first post that has it and how many more there are. */
function postNotes(posts: readonly NetworkPost[]): readonly ImportNote[] {
  return gatheredNotes(
    posts.flatMap(({ notes, draft }) =>
      [...new Set(notes)].map((sentence) => ({
        place: `Post “${firstWords(draft.text)}”`,
        sentence,
      })),
    ),
  )
}
