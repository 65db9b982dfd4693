import { expect, test } from 'vitest'

import type { RecordId } from '../../../core/library/record-id.ts'
import type { Thread } from '../../../core/thread/thread.ts'
import { createPostActions, type PostActions } from '../../../renderer/thread/post-actions.ts'
import type { Stretch } from '../../../renderer/thread/post-area.ts'
import type { Caret } from '../../../renderer/thread/posts-being-changed.ts'
import { aDeskOn, type WholeDesk } from '../../builders/desk.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const [one, two, three] = [aRecordId(31), aRecordId(32), aRecordId(33)]
const thread = aThread({
  posts: [
    aPost({ id: one, text: 'The tide turns.' }),
    aPost({ id: two, text: 'Boats wait.' }),
    aPost({ id: three, text: 'Lamps are lit.' }),
  ],
})

interface OpenPosts {
  readonly desk: WholeDesk
  readonly actions: PostActions
  /** Where the caret went, in order. */
  readonly carets: readonly Caret[]
}

async function anOpenThread(
  record: Thread = thread,
  selected: Stretch = { start: 0, end: 0 },
): Promise<OpenPosts> {
  const desk = aDeskOn(await aLibraryWith(record))
  await desk.actions.start()
  await desk.actions.open(record.id)
  const { page } = desk.store.getState()
  if (page?.kind !== 'thread') throw new Error('the thread is not on the page')
  const carets: Caret[] = []
  const actions = createPostActions({
    open: page.open,
    desk: desk.desk,
    deskActions: desk.actions,
    notify: desk.actions.notify,
    setting: { authors: new Map(), mastodonLimit: 500 },
    place: (caret) => carets.push(caret),
    selected: () => selected,
  })
  return { desk, actions, carets }
}

function texts({ desk }: OpenPosts): readonly string[] {
  const record = desk.store.getState().page?.open.store.getState().record
  return record?.kind === 'thread' ? record.posts.map(({ text }) => text) : []
}

function said({ desk }: OpenPosts): string | undefined {
  return desk.store.getState().notice?.text
}

test('a post is cut at the caret, which goes on in the new one', async () => {
  const opened = await anOpenThread()
  opened.actions.cut(one, { start: 8, end: 8 })
  expect(texts(opened)).toEqual(['The tide', 'turns.', 'Boats wait.', 'Lamps are lit.'])
  expect(said(opened)).toBe('Split post 1')
  expect(opened.carets.map(({ at }) => at)).toEqual([0])
  await opened.desk.actions.undo()
  expect(texts(opened)).toEqual(['The tide turns.', 'Boats wait.', 'Lamps are lit.'])
})

test('a post joins the one before at the seam, and the first has none before', async () => {
  const opened = await anOpenThread()
  opened.actions.join(one)
  expect(texts(opened)).toHaveLength(3)
  opened.actions.join(two)
  expect(texts(opened)).toEqual(['The tide turns. Boats wait.', 'Lamps are lit.'])
  expect(said(opened)).toBe('Joined posts 1 and 2')
  expect(opened.carets).toEqual([{ post: one, at: 'The tide turns. '.length }])
})

test('what can’t be joined is said, with what to do', async () => {
  const missing = aThread({ posts: [aPost({ id: one, missing: true }), aPost({ id: two })] })
  const opened = await anOpenThread(missing)
  opened.actions.join(two)
  expect(texts(opened)).toHaveLength(2)
  expect(said(opened)).toBe('The post before is missing. Write it or close the gap first.')
})

test('a post moves within the thread, never past its ends', async () => {
  const opened = await anOpenThread()
  opened.actions.shift(three, -1)
  expect(said(opened)).toBe('Moved post 3 to place 2')
  opened.actions.shift(three, -5)
  opened.actions.shift(three, -1)
  expect(texts(opened)).toEqual(['Lamps are lit.', 'The tide turns.', 'Boats wait.'])
  expect(opened.carets).toEqual([
    { post: three, at: null },
    { post: three, at: null },
  ])
})

test.each<[string, (actions: PostActions, ids: ReadonlySet<RecordId>) => void, string, string[]]>([
  [
    'moved',
    (actions, ids) => actions.moveAll(ids, 0),
    'Moved 2 posts',
    ['The tide turns.', 'Lamps are lit.', 'Boats wait.'],
  ],
  [
    'joined',
    (actions, ids) => actions.joinAll(ids),
    'Joined 2 posts',
    ['The tide turns. Lamps are lit.', 'Boats wait.'],
  ],
  ['removed', (actions, ids) => actions.removeAll(ids), 'Removed 2 posts', ['Boats wait.']],
])('several posts are %s as one act', async (_, run, label, left) => {
  const opened = await anOpenThread()
  run(opened.actions, new Set([one, three]))
  expect(texts(opened)).toEqual(left)
  expect(said(opened)).toBe(label)
  await opened.desk.actions.undo()
  expect(texts(opened)).toEqual(['The tide turns.', 'Boats wait.', 'Lamps are lit.'])
})

test('a text that is too long becomes as many posts as it needs', async () => {
  const opened = await anOpenThread()
  const long = Array.from({ length: 30 }, (_, at) => `The ferry leaves at ${at} sharp.`).join(' ')
  expect(opened.actions.paste(one, long)).toBe(true)
  expect(texts(opened).slice(0, -2).join(' ')).toBe(long)
  expect(said(opened)).toMatch(/^Split into \d posts$/u)
  // One letter under accents that take more bytes than a post has.
  expect(opened.actions.paste(one, `e${'\u0301'.repeat(1600)}`)).toBe(false)
  expect(said(opened)).toMatch(/alone is too long for a post\. Shorten it, then split\.$/u)
})

test('a person is named where the caret stands', async () => {
  const opened = await anOpenThread(thread, { start: 15, end: 15 })
  opened.actions.name(one, { id: aRecordId(90), name: 'Ada Marsh' })
  expect(texts(opened)[0]).toBe('The tide turns. @Ada Marsh')
  expect(opened.carets).toEqual([{ post: one, at: 'The tide turns. @Ada Marsh'.length }])
})
