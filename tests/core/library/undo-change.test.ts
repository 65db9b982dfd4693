import { describe, expect, test } from 'vitest'

import {
  featureArticle,
  moveArticle,
  removeArticle,
  unfeatureArticle,
} from '../../../core/edition/edition-edits.ts'
import type { Edition } from '../../../core/edition/edition.ts'
import { carryChange, reversed } from '../../../core/library/undo-change.ts'
import { failure, success } from '../../../core/result.ts'
import { joinPost } from '../../../core/thread/join-posts.ts'
import { splitPost } from '../../../core/thread/split-post.ts'
import { editPost, movePost, removePost } from '../../../core/thread/thread-edits.ts'
import type { Thread } from '../../../core/thread/thread.ts'
import { anArticle } from '../../builders/article.ts'
import { anEdition } from '../../builders/edition.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const [lead, ferry, bread, cranes, tides] = [50, 51, 52, 53, 54].map(aRecordId)
if (!lead || !ferry || !bread || !cranes || !tides) throw new Error('five ids')

const edition = anEdition({ featured: lead, articles: [ferry, bread, cranes] })

const one = aPost({ id: aRecordId(31), text: 'The night ferry leaves at two.' })
const two = aPost({ id: aRecordId(32), text: 'Nobody sleeps on it.' })
const three = aPost({ id: aRecordId(33), text: 'Bread waits on the quay.' })
const thread = aThread({ posts: [one, two, three] })

const editionActs: readonly (readonly [string, (before: Edition) => Edition])[] = [
  ['featuring', (before) => featureArticle(before, cranes)],
  ['featuring no more', unfeatureArticle],
  ['moving to the front', (before) => moveArticle(before, cranes, 0)],
  ['moving to the end', (before) => moveArticle(before, ferry, 2)],
  ['removing', (before) => removeArticle(before, bread)],
  ['removing the lead', (before) => removeArticle(before, lead)],
  ['adding', (before) => ({ ...before, articles: [...before.articles, tides] })],
]

const threadActs: readonly (readonly [string, (before: Thread) => Thread])[] = [
  ['moving a post', (before) => movePost(before, three.id, 0)],
  ['removing a post', (before) => removePost(before, two.id)],
  [
    'splitting a post',
    (before) =>
      splitPost(before, { id: one.id, at: { start: 9, end: 9 }, newIds: [aRecordId(39)] }),
  ],
  ['joining two posts', (before) => expectValue(joinPost(before, two.id)).thread],
]

describe('an act is taken back and done again', () => {
  test.each(editionActs)('%s', (_, act) => {
    const change = { before: edition, after: act(edition) }
    expect(carryChange(change.after, reversed(change))).toEqual(success(edition))
    expect(carryChange(edition, change)).toEqual(success(change.after))
  })

  test.each(threadActs)('%s', (_, act) => {
    const change = { before: thread, after: act(thread) }
    expect(carryChange(change.after, reversed(change))).toEqual(success(thread))
    expect(carryChange(thread, change)).toEqual(success(change.after))
  })
})

describe('what was edited since stays', () => {
  test.each(editionActs)('%s, with another title and a further article', (_, act) => {
    const change = { before: edition, after: act(edition) }
    const later = aRecordId(59)
    function edited(record: Edition): Edition {
      return { ...record, title: 'Day work', articles: [...record.articles, later] }
    }
    const undone = expectValue(carryChange(edited(change.after), reversed(change)))
    expect({ ...undone, articles: undone.articles.filter((id) => id !== later) }).toEqual({
      ...edition,
      title: 'Day work',
    })
    expect(undone.articles).toContain(later)
  })

  test('a post that comes back does not undo what was typed in another', () => {
    const change = { before: thread, after: removePost(thread, two.id) }
    const typed = editPost(change.after, one.id, (post) => ({ ...post, text: 'It leaves at two.' }))
    expect(carryChange(typed, reversed(change))).toEqual(
      success({ ...thread, posts: [{ ...one, text: 'It leaves at two.' }, two, three] }),
    )
  })

  test('a status is taken back in a text that went on', () => {
    const draft = anArticle({ status: 'draft' })
    const change = { before: draft, after: anArticle({ status: 'ready' }) }
    const written = { ...change.after, headline: 'The lamps' }
    expect(carryChange(written, reversed(change))).toEqual(
      success({ ...draft, headline: 'The lamps' }),
    )
  })

  test('an article that was removed and leads now does not stand there twice', () => {
    const change = { before: edition, after: removeArticle(edition, bread) }
    const led = featureArticle({ ...change.after, articles: [...change.after.articles] }, bread)
    expect(carryChange(led, reversed(change))).toEqual(failure('changed-since'))
  })
})

describe('an act that others wrote over is left alone', () => {
  const split = splitPost(thread, { id: one.id, at: { start: 9, end: 9 }, newIds: [aRecordId(39)] })

  test.each([
    ['the first half of a split', one.id],
    ['the second half of a split', aRecordId(39)],
  ])('%s was typed in', (_, id) => {
    const typed = editPost(split, id, (post) => ({ ...post, text: `${post.text} Slowly.` }))
    const undone = carryChange(typed, reversed({ before: thread, after: split }))
    expect(undone).toEqual(failure('changed-since'))
  })

  test('the status was set anew', () => {
    const change = { before: anArticle({ status: 'draft' }), after: anArticle({ status: 'ready' }) }
    expect(carryChange(anArticle({ status: 'archived' }), reversed(change))).toEqual(
      failure('changed-since'),
    )
  })

  test('it was taken back already', () => {
    const change = { before: edition, after: moveArticle(edition, cranes, 0) }
    expect(carryChange(edition, reversed(change))).toEqual(failure('changed-since'))
  })
})
