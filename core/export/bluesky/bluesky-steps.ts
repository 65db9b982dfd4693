import type { Audience } from '../../thread/audience.ts'
import type { BlueskyEntry } from './bluesky-entry.ts'
import { replyRules } from './bluesky-gates.ts'

/** What remains to be done with the records of a thread, in order, for whoever publishes them. */
export function blueskySteps(
  entries: readonly BlueskyEntry[],
  { did, audience }: { readonly did: string | null; readonly audience: Audience },
): readonly string[] {
  const hasPictures = entries.some(({ pictures }) => pictures.length > 0)
  const hasMentions = entries.some(({ mentions }) => mentions.length > 0)
  return [
    ...(hasPictures ? [uploadStep] : []),
    ...(hasMentions ? [did === null ? mentionStep : laterMentionStep] : []),
    ...(did === null
      ? [
          createStep,
          ...(entries.length > 1 ? [replyStep] : []),
          ...gateSteps(audience),
          ...(entries.length > 1 || gateSteps(audience).length > 0 ? [didStep] : []),
        ]
      : [applyStep]),
  ]
}

function gateSteps({ mayReply, mayQuote }: Audience): readonly string[] {
  return [
    ...(mayReply === null ? [] : [`${threadgateStep} ${JSON.stringify(replyRules(mayReply))}.`]),
    ...(mayQuote ? [] : [postgateStep]),
  ]
}

const threadgateStep =
  'Right after the first post create a record in the collection app.bsky.feed.threadgate with the same rkey: `post` is its uri, `createdAt` its time, `allow` is'

const postgateStep =
  'With each post create a record in the collection app.bsky.feed.postgate with the same rkey: `post` is its uri, `createdAt` its time, `embeddingRules` is [{"$type":"app.bsky.feed.postgate#disableRule"}].'

const uploadStep =
  'Upload each file named under `pictures` with com.atproto.repo.uploadBlob and its `mimeType`. The server answers with the blob that already stands in the record.'

const mentionStep =
  'Resolve each handle under `mentions` with com.atproto.identity.resolveHandle and add to the `facets` of the record: the index with its byteStart and byteEnd, and the feature app.bsky.richtext.facet#mention with the DID.'

const laterMentionStep =
  'The handles under `mentions` are published as plain text. To link them, resolve them first; this changes the CID of the post and of all posts after it, so that the references must be computed again.'

const createStep =
  'Create each `record` in order with com.atproto.repo.createRecord in the collection app.bsky.feed.post, with `key` as its rkey. The server answers with uri and cid.'

const replyStep =
  'Before creating a post with a `replyTo`, add `reply` to its record: `root` is uri and cid of the first post, `parent` those of the post at the position `replyTo`.'

const didStep =
  'Or export again with the DID of the account: then the references are filled in, and one request publishes the whole thread.'

const applyStep =
  'Send apply-writes.json to com.atproto.repo.applyWrites on the server of the account. It publishes all posts or none.'
