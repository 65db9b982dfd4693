import type { Thread } from '../../thread/thread.ts'
import type { BundleFile, Loss } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { picturePath, pictureFiles } from '../picture.ts'
import { audienceLosses } from './audience-losses.ts'
import { type HandPost, handPosts, mostPictures } from './hand-post.ts'
import { escapeForLinkedIn } from './linkedin-text.ts'

/** What a target makes of one thread. */
export interface ThreadFiles {
  readonly files: readonly BundleFile[]
  readonly losses: readonly Loss[]
}

/** For X and Threads: a text file for each post, the pictures, and `posts.json`, which says what belongs together. */
export function exportHandNetwork(
  thread: Thread,
  source: ExportSource,
  { network, folder }: { readonly network: 'x' | 'threads'; readonly folder: string },
): ThreadFiles {
  const { posts, losses } = handPosts(thread, source, network)
  return {
    files: [
      ...posts.map((post) => ({
        path: `${folder}/${textName(post)}`,
        text: () => `${post.text}\n`,
      })),
      ...picturesOf(posts, folder),
      listFile(folder, posts, textName),
    ],
    losses: [...losses, ...audienceLosses(thread, network)],
  }
}

/** LinkedIn knows no threads: all posts are one text, without their numbers. */
export function exportLinkedIn(thread: Thread, source: ExportSource, folder: string): ThreadFiles {
  const unnumbered: Thread = { ...thread, numbering: { ...thread.numbering, style: 'none' } }
  const { posts, losses } = handPosts(unnumbered, source, 'linkedin')
  const text = posts.map((post) => post.text).join('\n\n')
  const all = posts.flatMap(({ pictures }) => pictures)
  const most = mostPictures('linkedin')
  const flat = { pictures: all.slice(0, most), index: 1, number: null }
  return {
    files: [
      { path: `${folder}/post.txt`, text: () => `${text}\n` },
      { path: `${folder}/post-for-the-api.txt`, text: () => `${escapeForLinkedIn(text)}\n` },
      ...picturesOf([flat], folder),
      listFile(folder, [flat], () => 'post.txt'),
    ],
    losses: [
      ...losses,
      ...audienceLosses(thread, 'linkedin'),
      ...all.slice(most).map(({ alt }) => ({
        what: alt === '' ? 'A picture' : `The picture “${alt}”`,
        why: `LinkedIn takes ${most} pictures, and the thread is one post there.`,
      })),
      ...(posts.length > 1
        ? [
            {
              what: 'The thread',
              why: 'LinkedIn has none. Its posts are one text, without numbers.',
            },
          ]
        : []),
    ],
  }
}

/** `01.txt`: the files stand in the order of the posts. */
function textName({ index }: Pick<HandPost, 'index'>): string {
  return `${String(index).padStart(2, '0')}.txt`
}

type Listed = Pick<HandPost, 'index' | 'number' | 'pictures'>

function picturesOf(posts: readonly Listed[], folder: string): readonly BundleFile[] {
  return pictureFiles(
    folder,
    posts.flatMap(({ pictures }) => pictures.map(({ media }) => media)),
  )
}

function listFile(
  folder: string,
  posts: readonly Listed[],
  nameOf: (post: Listed) => string,
): BundleFile {
  const list = posts.map((post) => ({
    position: post.index,
    number: post.number,
    text: nameOf(post),
    pictures: post.pictures.map(({ media, alt }) => ({
      file: picturePath(media),
      mimeType: media.type,
      alt,
    })),
  }))
  return {
    path: `${folder}/posts.json`,
    text: () => `${JSON.stringify({ posts: list }, null, 2)}\n`,
  }
}
