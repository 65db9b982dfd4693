import { joinNames } from '../../core/article/byline.ts'
import { counted } from '../../core/counted.ts'
import { mediaFailureSentence } from '../../core/library/library-report.ts'
import type { MediaId, RecordId } from '../../core/library/record-id.ts'
import { type Network, networkName } from '../../core/networks/network.ts'
import type { PublishedSetting } from '../../core/networks/published-posts.ts'
import type { Media } from '../../core/pictures/media.ts'
import { type JoinRefusal, joinPost, joinPosts } from '../../core/thread/join-posts.ts'
import { addVariant, namePerson, personWords, writeAt } from '../../core/thread/post-edits.ts'
import { addImage, type AttachmentRefusal, picturesInAPost } from '../../core/thread/post-images.ts'
import { splitForNetworks } from '../../core/thread/split-for-networks.ts'
import { splitPost, spreadPost, variantsLost } from '../../core/thread/split-post.ts'
import {
  editPost,
  insertPost,
  movePost,
  movePosts,
  removePost,
  removePosts,
} from '../../core/thread/thread-edits.ts'
import { createPost, type Post, type Thread } from '../../core/thread/thread.ts'
import type { Desk } from '../../preload/contract.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import { newId } from '../desk/new-id.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import type { Stretch } from './post-area.ts'

/**
 * Where the caret goes once the change is on the page; `at` null leaves it where it stood in the post, `number` puts
 * the focus on the post's number, a network behind what the post says there.
 */
export interface Caret {
  readonly post: RecordId
  readonly at: number | null | 'number' | Network
}

export interface NamedPerson {
  readonly id: RecordId
  readonly name: string
}

/** What can be done with the posts of the open thread. */
export interface PostActions {
  readonly edit: (id: RecordId, edit: (post: Post) => Post) => void
  /** An edit that is no typing: it can be undone by its name. */
  readonly act: (id: RecordId, label: string, edit: (post: Post) => Post) => void
  readonly addAfter: (id: RecordId | null) => void
  /** Begins to write what the post says on one network. */
  readonly vary: (id: RecordId, network: Network) => void
  /** Begins to write a missing post. */
  readonly fill: (id: RecordId) => void
  /** Makes posts of the text before, in and after the stretch. */
  readonly cut: (id: RecordId, at: Stretch) => void
  /** Puts a sign in place of what is selected. */
  readonly insert: (id: RecordId, sign: string) => void
  /** Names a person in place of the stretch, or of what is selected. */
  readonly name: (id: RecordId, person: NamedPerson, at?: Stretch) => void
  /** Adds the post to the one before. */
  readonly join: (id: RecordId) => void
  /** Makes as many posts of a text as it needs. */
  readonly spread: (id: RecordId) => void
  /** Puts a text into the post that is too long for one; false when it can't be split. */
  readonly paste: (id: RecordId, text: string) => boolean
  readonly shift: (id: RecordId, steps: number) => void
  readonly remove: (id: RecordId) => void
  /** The same with several posts as one act; positions count the others. */
  readonly moveAll: (ids: ReadonlySet<RecordId>, position: number) => void
  readonly shiftAll: (ids: ReadonlySet<RecordId>, steps: number, focused?: RecordId) => void
  readonly joinAll: (ids: ReadonlySet<RecordId>) => void
  readonly removeAll: (ids: ReadonlySet<RecordId>) => void
  readonly choosePicture: (id: RecordId) => Promise<void>
  readonly addPictures: (id: RecordId, files: readonly File[]) => Promise<void>
}

export interface PostActionTools {
  readonly open: OpenRecord<Thread>
  readonly desk: Pick<Desk, 'media:add' | 'media:choose'>
  readonly deskActions: Pick<DeskActions, 'reload' | 'did'>
  readonly notify: DeskActions['notify']
  /** The people and the limits that posts are measured by. */
  readonly setting: PublishedSetting
  readonly place: (caret: Caret) => void
  readonly selected: (id: RecordId) => Stretch
}

export function createPostActions(tools: PostActionTools): PostActions {
  const { open, desk, deskActions, notify, setting, place, selected } = tools

  function posts(): readonly Post[] {
    return open.store.getState().record.posts
  }

  function edit(id: RecordId, update: (post: Post) => Post): void {
    open.change((thread) => editPost(thread, id, update))
  }

  function act(id: RecordId, label: string, update: (post: Post) => Post): void {
    change(label, (thread) => editPost(thread, id, update))
  }

  function move(id: RecordId, position: number): void {
    const from = posts().findIndex((post) => post.id === id)
    const to = Math.min(Math.max(position, 0), posts().length - 1)
    if (from === to) return
    place({ post: id, at: null })
    change(`Moved post ${from + 1} to place ${to + 1}`, (thread) => movePost(thread, id, to))
  }

  function change(label: string, update: (thread: Thread) => Thread): void {
    changeUndoably({ open, did: deskActions.did, label, update })
  }

  function attach(id: RecordId, media: Media): void {
    const post = posts().find((each) => each.id === id)
    if (post === undefined) return
    const added = addImage(post, {
      id: newId(),
      media: media.id,
      alt: media.alt === '' ? altInThread(media.id) : media.alt,
      altOwedBy: null,
    })
    if (added.ok) act(id, `Added the picture “${media.fileName}”`, () => added.value)
    else notify({ text: refusalSentence(added.failure), tone: 'bad' })
  }

  /** What another post says of the same picture. */
  function altInThread(media: MediaId): string {
    const described = posts()
      .flatMap(({ images }) => images)
      .find((image) => image.media === media && image.alt !== '')
    return described?.alt ?? ''
  }

  function spreadText(post: Post, text: string): boolean {
    const { id } = post
    const split = splitForNetworks(open.store.getState().record, { ...post, text }, setting)
    if (!split.ok) {
      notify({
        text: `“${split.failure.text.slice(0, 40)}…” alone is too long for a post. Shorten it, then split.`,
        tone: 'bad',
      })
      return false
    }
    const texts = split.value.posts.map((part) => part.text)
    const newIds = texts.slice(1).map(() => newId())
    const last = newIds.at(-1) ?? id
    place({ post: last, at: texts.at(-1)?.length ?? 0 })
    const spread = spreadPost(open.store.getState().record, { id, texts, newIds })
    change(`Split into ${texts.length} posts${without(post, spread)}`, () => spread)
    return true
  }

  function moveAll(ids: ReadonlySet<RecordId>, position: number): void {
    const before = open.store.getState().record
    const isSame = movePosts(before, ids, position).posts.every(
      ({ id }, at) => id === before.posts[at]?.id,
    )
    if (isSame) return
    change(`Moved ${counted(ids.size, 'post')}`, (thread) => movePosts(thread, ids, position))
  }

  return {
    edit,
    act,
    addAfter(id) {
      const post = createPost({ id: newId() })
      place({ post: post.id, at: 0 })
      change('Added a post', (thread) =>
        insertPost(thread, post, thread.posts.findIndex((each) => each.id === id) + 1),
      )
    },
    vary(id, network) {
      place({ post: id, at: network })
      act(id, `Wrote it otherwise for ${networkName(network)}`, (post) =>
        addVariant(post, network, newId()),
      )
    },
    fill(id) {
      place({ post: id, at: 0 })
      edit(id, (post) => ({ ...post, missing: false }))
    },
    cut(id, at) {
      const thread = open.store.getState().record
      const number = thread.posts.findIndex((post) => post.id === id) + 1
      const post = thread.posts[number - 1]
      const cut = splitPost(thread, { id, at, newIds: [newId(), newId()] })
      const next = cut.posts[number]
      if (post === undefined || next === undefined || cut.posts.length === thread.posts.length) {
        return
      }
      place({ post: next.id, at: 0 })
      change(`Split post ${number}${without(post, cut)}`, () => cut)
    },
    insert(id, sign) {
      const at = selected(id)
      place({ post: id, at: at.start + sign.length })
      change(`Inserted ${sign}`, (thread) =>
        editPost(thread, id, (post) => writeAt(post, at, sign)),
      )
    },
    name(id, person, at = selected(id)) {
      const post = posts().find((each) => each.id === id)
      if (post === undefined) return
      place({ post: id, at: at.start + personWords(post, at, person).length })
      change(`Named ${person.name}`, (thread) =>
        editPost(thread, id, (before) => namePerson(before, at, person)),
      )
    },
    join(id) {
      const joined = joinPost(open.store.getState().record, id)
      if (joined.ok) {
        place({ post: joined.value.post, at: joined.value.seam })
        const position = posts().findIndex((post) => post.id === id)
        change(`Joined posts ${position} and ${position + 1}`, () => joined.value.thread)
      } else if (joined.failure !== 'nothing-before') {
        notify({ text: refusalSentence(joined.failure), tone: 'bad' })
      }
    },
    spread(id) {
      const post = posts().find((each) => each.id === id)
      if (post !== undefined) spreadText(post, post.text)
    },
    paste(id, text) {
      const post = posts().find((each) => each.id === id)
      return post !== undefined && spreadText(post, text)
    },
    shift: (id, steps) => move(id, posts().findIndex((post) => post.id === id) + steps),
    remove(id) {
      const position = posts().findIndex((post) => post.id === id)
      const post = posts()[position]
      if (post === undefined) return
      const neighbour = posts()[position - 1] ?? posts()[position + 1]
      if (neighbour !== undefined) place({ post: neighbour.id, at: neighbour.text.length })
      change(post.missing ? 'Closed the gap' : `Removed post ${position + 1}`, (thread) =>
        removePost(thread, id),
      )
    },
    moveAll,
    shiftAll(ids, steps, focused) {
      const first = posts().findIndex(({ id }) => ids.has(id))
      const to = Math.min(Math.max(first + steps, 0), posts().length - ids.size)
      if (focused !== undefined) place({ post: focused, at: 'number' })
      moveAll(ids, to)
    },
    joinAll(ids) {
      const joined = joinPosts(open.store.getState().record, ids)
      if (joined.ok) {
        const whole = joined.value.posts.find(({ id }) => ids.has(id))
        if (whole !== undefined) place({ post: whole.id, at: 'number' })
        change(`Joined ${counted(ids.size, 'post')}`, () => joined.value)
      } else notify({ text: refusalSentence(joined.failure), tone: 'bad' })
    },
    removeAll(ids) {
      const first = posts().findIndex(({ id }) => ids.has(id))
      const rest = posts().filter(({ id }) => !ids.has(id))
      const neighbour = rest[Math.max(0, first - 1)]
      if (neighbour !== undefined) place({ post: neighbour.id, at: 'number' })
      change(`Removed ${counted(ids.size, 'post')}`, (thread) => removePosts(thread, ids))
    },
    async choosePicture(id) {
      const [chosen] = await desk['media:choose']('one')
      if (chosen === undefined) return
      if (chosen.ok) attach(id, chosen.value.record)
      else notify({ text: mediaFailureSentence(chosen.failure), tone: 'bad' })
      await deskActions.reload()
    },
    async addPictures(id, files) {
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const added = await desk['media:add']({ name: file.name, bytes })
        if (added.ok) attach(id, added.value.record)
        else notify({ text: mediaFailureSentence(added.failure), tone: 'bad' })
      }
      await deskActions.reload()
    },
  }
}

/** Says which texts of its own for single networks the post lost as it was cut. */
function without(post: Post, cut: Thread): string {
  const lost = variantsLost(post, cut).map(networkName)
  return lost.length === 0 ? '' : `, without its own text for ${joinNames(lost)}`
}

function refusalSentence(refusal: JoinRefusal | AttachmentRefusal): string {
  switch (refusal) {
    case 'nothing-before':
      return 'There is no post before this one.'
    case 'missing':
      return 'The post before is missing. Write it or close the gap first.'
    case 'two-cards':
      return 'Both posts have a link card, and a post carries one. Remove one card first.'
    case 'card-and-pictures':
      return 'A post carries pictures or a link card, not both. Remove one of them first.'
    case 'too-many-pictures':
      return `A post carries at most ${picturesInAPost} pictures. Remove one first.`
  }
}
