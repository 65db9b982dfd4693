import { joinNames } from '../../core/article/byline.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { type Network, networkName } from '../../core/networks/network.ts'
import type { PublishedSetting } from '../../core/networks/published-posts.ts'
import { joinPost } from '../../core/thread/join-posts.ts'
import { addVariant, namePerson, personWords, writeAt } from '../../core/thread/post-edits.ts'
import { splitForNetworks } from '../../core/thread/split-for-networks.ts'
import { splitPost, spreadPost, variantsLost } from '../../core/thread/split-post.ts'
import { insertPost, movePost, removePost } from '../../core/thread/thread-edits.ts'
import { createPost, type Post, type Thread } from '../../core/thread/thread.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import { newId } from '../desk/new-id.ts'
import { type ActsOnPosts, createActsOnPosts } from './acts-on-posts.ts'
import {
  createPicturesOfPosts,
  type PicturesOfPosts,
  type PictureTools,
} from './pictures-of-posts.ts'
import type { Stretch } from './post-area.ts'
import { type ChangingTools, postsBeingChanged } from './posts-being-changed.ts'
import { refusalSentence } from './refusal-sentence.ts'

export interface NamedPerson {
  readonly id: RecordId
  readonly name: string
}

/** What can be done with the posts of the open thread. */
export interface PostActions extends ActsOnPosts, PicturesOfPosts {
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
}

export interface PostActionTools extends ChangingTools, PictureTools {
  readonly deskActions: Pick<DeskActions, 'reload' | 'did'>
  /** The people and the limits that posts are measured by. */
  readonly setting: PublishedSetting
  readonly selected: (id: RecordId) => Stretch
}

export function createPostActions(tools: PostActionTools): PostActions {
  const { setting, selected } = tools
  const changing = postsBeingChanged(tools)
  const { thread, posts, edit, act, change, complain, place } = changing

  function move(id: RecordId, position: number): void {
    const from = posts().findIndex((post) => post.id === id)
    const to = Math.min(Math.max(position, 0), posts().length - 1)
    if (from === to) return
    place({ post: id, at: null })
    change(`Moved post ${from + 1} to place ${to + 1}`, (before) => movePost(before, id, to))
  }

  function spreadText(post: Post, text: string): boolean {
    const { id } = post
    const split = splitForNetworks(thread(), { ...post, text }, setting)
    if (!split.ok) {
      complain(
        `“${split.failure.text.slice(0, 40)}…” alone is too long for a post. Shorten it, then split.`,
      )
      return false
    }
    const texts = split.value.posts.map((part) => part.text)
    const newIds = texts.slice(1).map(() => newId())
    const last = newIds.at(-1) ?? id
    place({ post: last, at: texts.at(-1)?.length ?? 0 })
    const spread = spreadPost(thread(), { id, texts, newIds })
    change(`Split into ${texts.length} posts${without(post, spread)}`, () => spread)
    return true
  }

  return {
    edit,
    act,
    addAfter(id) {
      const post = createPost({ id: newId() })
      place({ post: post.id, at: 0 })
      change('Added a post', (before) =>
        insertPost(before, post, before.posts.findIndex((each) => each.id === id) + 1),
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
      const number = posts().findIndex((post) => post.id === id) + 1
      const post = posts()[number - 1]
      const cut = splitPost(thread(), { id, at, newIds: [newId(), newId()] })
      const next = cut.posts[number]
      if (post === undefined || next === undefined || cut.posts.length === posts().length) {
        return
      }
      place({ post: next.id, at: 0 })
      change(`Split post ${number}${without(post, cut)}`, () => cut)
    },
    insert(id, sign) {
      const at = selected(id)
      place({ post: id, at: at.start + sign.length })
      act(id, `Inserted ${sign}`, (post) => writeAt(post, at, sign))
    },
    name(id, person, at = selected(id)) {
      const post = posts().find((each) => each.id === id)
      if (post === undefined) return
      place({ post: id, at: at.start + personWords(post, at, person).length })
      act(id, `Named ${person.name}`, (before) => namePerson(before, at, person))
    },
    join(id) {
      const joined = joinPost(thread(), id)
      if (joined.ok) {
        place({ post: joined.value.post, at: joined.value.seam })
        const position = posts().findIndex((post) => post.id === id)
        change(`Joined posts ${position} and ${position + 1}`, () => joined.value.thread)
      } else if (joined.failure !== 'nothing-before') {
        complain(refusalSentence(joined.failure))
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
      change(post.missing ? 'Closed the gap' : `Removed post ${position + 1}`, (before) =>
        removePost(before, id),
      )
    },
    ...createActsOnPosts(changing),
    ...createPicturesOfPosts(changing, tools),
  }
}

/** Says which texts of its own for single networks the post lost as it was cut. */
function without(post: Post, cut: Thread): string {
  const lost = variantsLost(post, cut).map(networkName)
  return lost.length === 0 ? '' : `, without its own text for ${joinNames(lost)}`
}
