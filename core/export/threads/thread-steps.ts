import { type Markup, markup, nothing } from '../markup.ts'
import type { ThreadTarget } from '../target.ts'

/** What whoever receives a bundle does with the files of a thread. */
export function threadSteps(
  target: ThreadTarget,
  {
    hasPictures,
    hasOneRequest,
  }: {
    readonly hasPictures: boolean
    /** For Bluesky, where the account is known. */
    readonly hasOneRequest: boolean
  },
): readonly Markup[] {
  switch (target) {
    case 'bluesky':
      return [
        markup`Each thread has a folder. Its <code>posts.json</code> holds the posts in order as records that Bluesky accepts, and begins with the steps that remain.`,
        ...(hasOneRequest
          ? [
              markup`<code>apply-writes.json</code> is one request that publishes the whole thread${hasPictures ? markup`, after the pictures in <code>media</code> were uploaded` : nothing}.`,
            ]
          : []),
        markup`<code>draft.json</code> is the same thread for Bluesky’s drafts (<code>app.bsky.draft.createDraft</code>): sent${hasPictures ? ' from a device that has the pictures' : ''}, it waits there for a last look.`,
        markup`To publish by hand instead, take the plain text of the thread and paste it post by post.`,
      ]
    case 'mastodon':
      return [
        markup`<code>steps.json</code> holds the requests that publish the thread, in order, and begins with how to send them: ${hasPictures ? 'each picture with its alt text, then its post, ' : ''}each post as an answer to the one before.`,
        markup`The first post is public and the others are unlisted, so that the thread fills nobody’s timeline.`,
        markup`To publish by hand, copy each <code>status</code>${hasPictures ? ' and add the pictures that are named before it, with their descriptions' : ''}.`,
      ]
    case 'x':
    case 'threads':
      return [
        markup`Each post is a text file, numbered in the order of the thread: paste the first, then each next one as an answer to the one before.`,
        hasPictures
          ? markup`<code>posts.json</code> says which pictures of <code>media</code> belong to which post, with the alt text of each.`
          : markup`<code>posts.json</code> holds the same posts for programs.`,
      ]
    case 'linkedin':
      return [
        markup`LinkedIn has no threads: <code>post.txt</code> is the whole text as one post. Paste it${hasPictures ? markup` and add the pictures of <code>media</code>; <code>posts.json</code> has their alt texts` : nothing}.`,
        markup`A program that posts takes <code>post-for-the-api.txt</code> instead. Characters that LinkedIn would take for commands are escaped in it; without that it cuts the post off and says nothing.`,
      ]
    case 'schedulers':
      return [
        markup`<code>buffer.csv</code> is for Buffer’s bulk upload, one post a row. Buffer knows no threads there: use it only where single posts are meant.`,
        markup`<code>publer.csv</code> is for Publer’s CSV import: the first post, and the others as comments below it.`,
        markup`<code>typefully.txt</code> is the whole thread to paste into a new draft of Typefully; four line ends divide the posts.`,
        ...(hasPictures
          ? [
              markup`The pictures lie in <code>media</code> and are added by hand: none of the three takes them from a file.`,
            ]
          : []),
      ]
    case 'proof':
      return [
        markup`Open <code>proof.html</code> to read the thread as it will go out${hasPictures ? ', with pictures and alt texts' : ''}. It needs no network and no program.`,
        markup`<code>thread.md</code> is the same as Markdown, for comments or for the archive.`,
      ]
  }
}
