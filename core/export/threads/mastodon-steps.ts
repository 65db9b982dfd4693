import { graphemes } from '../../graphemes.ts'
import { languageTag } from '../../language-tag.ts'
import { mediaRules } from '../../networks/media-rules.ts'
import type { Audience } from '../../thread/audience.ts'
import type { Thread } from '../../thread/thread.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { pictureFiles, picturePath } from '../picture.ts'
import { audienceLosses } from './audience-losses.ts'
import type { ThreadFiles } from './hand-network.ts'
import { type HandPost, handPosts } from './hand-post.ts'

/** One request to the server of the account; what it answers is kept under a name for the steps after it. */
type MastodonStep = MediaStep | StatusStep

interface MediaStep {
  readonly name: string
  readonly method: 'POST'
  readonly path: '/api/v2/media'
  readonly form: { readonly file: string; readonly description: string }
}

interface StatusStep {
  readonly name: string
  readonly method: 'POST'
  readonly path: '/api/v1/statuses'
  /** The server takes the same request once in an hour: to try again posts nothing twice. */
  readonly headers: { readonly 'Idempotency-Key': string }
  readonly form: {
    readonly status: string
    readonly visibility: 'public' | 'unlisted' | 'private'
    /** Hides the post behind these words until the reader asks for it. */
    readonly spoiler_text?: string
    /** Hides the pictures. */
    readonly sensitive?: true
    readonly language?: string
    readonly 'media_ids[]'?: readonly StepAnswer[]
    readonly in_reply_to_id?: StepAnswer
  }
}

/** A value that is known when an earlier step was answered: the field `id` of that answer. */
interface StepAnswer {
  readonly answerOf: string
  readonly field: 'id'
}

const longestAlt = mediaRules.mastodon.altLength

/**
 * `steps.json`: the thread as requests in order, pictures before the post that shows them. The first post is public
 * and the others unlisted, so that a thread fills nobody's timeline.
 */
export function exportMastodon(thread: Thread, source: ExportSource, folder: string): ThreadFiles {
  const { posts, losses } = handPosts(thread, source, 'mastodon')
  const language = languageTag(thread.language)
  const steps = posts.flatMap((post, at): readonly MastodonStep[] => [
    ...mediaSteps(post),
    statusStep({ thread, post, before: posts[at - 1] ?? null, language }),
  ])
  return {
    files: [
      ...pictureFiles(
        folder,
        posts.flatMap(({ pictures }) => pictures.map(({ media }) => media)),
      ),
      {
        path: `${folder}/steps.json`,
        text: () => `${JSON.stringify({ howTo, steps }, null, 2)}\n`,
      },
    ],
    losses: [...losses, ...posts.flatMap(altLosses), ...audienceLosses(thread, 'mastodon')],
  }
}

const howTo = [
  'Send each step in order to the server of the account with its token (Authorization: Bearer …), the form as multipart/form-data.',
  'Keep the answer of each step. Where a value is { answerOf, field }, put that field of that step’s answer in.',
  'A picture may be answered with 202: wait until GET /api/v1/media/:id answers 200 before you send the post.',
  'Stop at the first answer that is no success, and go on there later: the Idempotency-Key keeps a post from going out twice within an hour.',
]

function mediaSteps({ index, pictures }: HandPost): readonly MediaStep[] {
  return pictures.map(({ media, alt }, at) => ({
    name: pictureName(index, at),
    method: 'POST',
    path: '/api/v2/media',
    form: { file: picturePath(media), description: shortened(alt) },
  }))
}

function statusStep({
  thread,
  post,
  before,
  language,
}: {
  readonly thread: Thread
  readonly post: HandPost
  readonly before: HandPost | null
  readonly language: string | null
}): StatusStep {
  const { index, text, pictures } = post
  return {
    name: postName(index),
    method: 'POST',
    path: '/api/v1/statuses',
    headers: { 'Idempotency-Key': `${thread.id}-${post.post.id}` },
    form: {
      status: text,
      visibility: visibilityOf(thread.audience, before === null),
      ...(post.post.warning === '' ? {} : { spoiler_text: post.post.warning }),
      ...(post.post.labels.length === 0 ? {} : { sensitive: true }),
      ...(language === null ? {} : { language }),
      ...(pictures.length === 0
        ? {}
        : { 'media_ids[]': pictures.map((_, at) => answerOf(pictureName(index, at))) }),
      ...(before === null ? {} : { in_reply_to_id: answerOf(postName(before.index)) }),
    },
  }
}

/** A thread fills nobody’s timeline when only its first post is public. */
function visibilityOf(
  { visibility }: Audience,
  isFirst: boolean,
): StatusStep['form']['visibility'] {
  switch (visibility) {
    case 'public':
      return isFirst ? 'public' : 'unlisted'
    case 'unlisted':
      return 'unlisted'
    case 'followers':
      return 'private'
  }
}

function answerOf(name: string): StepAnswer {
  return { answerOf: name, field: 'id' }
}

function postName(index: number): string {
  return `post-${index}`
}

function pictureName(index: number, at: number): string {
  return `post-${index}-picture-${at + 1}`
}

function shortened(alt: string): string {
  const parts = graphemes(alt)
  return parts.length <= longestAlt ? alt : `${parts.slice(0, longestAlt - 1).join('')}…`
}

function altLosses({ index, pictures }: HandPost): readonly Loss[] {
  return pictures
    .filter(({ alt }) => graphemes(alt).length > longestAlt)
    .map(() => ({
      what: `The end of an alt text of post ${index}`,
      why: `Mastodon takes ${longestAlt} characters.`,
    }))
}
