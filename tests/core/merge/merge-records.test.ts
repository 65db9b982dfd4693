import { expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { Block } from '../../../core/document/document.ts'
import type { Choices } from '../../../core/merge/collision.ts'
import { mergeRecords } from '../../../core/merge/merge-records.ts'
import { createPost, type Post } from '../../../core/thread/thread.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anEdition } from '../../builders/edition.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const base = anArticle({ body: aDocument('One.', 'Two.', 'Three.', 'Four.') })

function edited(fields: Partial<Article>): Article {
  return { ...base, ...fields }
}

test('changes of different fields go together, and the later date stands', () => {
  const mine = edited({ headline: 'Open all night', updatedAt: '2026-11-21T10:00:00.000Z' })
  const theirs = edited({
    status: 'ready',
    section: 'Towns',
    updatedAt: '2026-11-21T12:00:00.000+01:00',
  })
  expect(mergeRecords({ base, mine, theirs })).toEqual({
    value: {
      ...base,
      headline: 'Open all night',
      status: 'ready',
      section: 'Towns',
      updatedAt: '2026-11-21T12:00:00.000+01:00',
    },
    collisions: [],
  })
})

const paragraphs: readonly {
  readonly what: string
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
  readonly merged: readonly string[]
}[] = [
  {
    what: 'changes of different paragraphs',
    mine: ['One, mine.', 'Two.', 'Three.', 'Four.'],
    theirs: ['One.', 'Two.', 'Three.', 'Four, theirs.'],
    merged: ['One, mine.', 'Two.', 'Three.', 'Four, theirs.'],
  },
  {
    what: 'changes of neighbouring paragraphs',
    mine: ['One.', 'Two, mine.', 'Three.', 'Four.'],
    theirs: ['One.', 'Two.', 'Three, theirs.', 'Four.'],
    merged: ['One.', 'Two, mine.', 'Three, theirs.', 'Four.'],
  },
  {
    what: 'a new paragraph beside a changed one',
    mine: ['One.', 'Two.', 'New.', 'Three.', 'Four.'],
    theirs: ['One.', 'Two.', 'Three, theirs.', 'Four.'],
    merged: ['One.', 'Two.', 'New.', 'Three, theirs.', 'Four.'],
  },
  {
    what: 'a removed paragraph and a change elsewhere',
    mine: ['One.', 'Three.', 'Four.'],
    theirs: ['One.', 'Two.', 'Three.', 'Four, theirs.'],
    merged: ['One.', 'Three.', 'Four, theirs.'],
  },
  {
    what: 'the same change made twice',
    mine: ['One.', 'Two, both.', 'Three.', 'Four.', 'Five.'],
    theirs: ['One.', 'Two, both.', 'Three.', 'Four.', 'Five.'],
    merged: ['One.', 'Two, both.', 'Three.', 'Four.', 'Five.'],
  },
]

test.each(paragraphs)('$what: nothing to ask', ({ mine, theirs, merged }) => {
  const sides = {
    base,
    mine: edited({ body: aDocument(...mine) }),
    theirs: edited({ body: aDocument(...theirs) }),
  }
  const expected = { value: edited({ body: aDocument(...merged) }), collisions: [] }
  expect(mergeRecords(sides)).toEqual(expected)
  expect(mergeRecords({ base, mine: sides.theirs, theirs: sides.mine })).toEqual(expected)
})

test('two sentences of one paragraph may be changed by two people, its marks kept', () => {
  const before = line('The lamps are lit at six. Nobody is sent home.', ' The kettle is on.')
  const mine = line('The lamps are lit at five. Nobody is sent home.', ' The kettle is on.')
  const theirs = line('The lamps are lit at six. Nobody is sent home.', ' The kettle is never off.')
  expect(
    mergeRecords({
      base: edited({ body: { type: 'doc', content: [before] } }),
      mine: edited({ body: { type: 'doc', content: [mine] } }),
      theirs: edited({ body: { type: 'doc', content: [theirs] } }),
    }).value.body,
  ).toEqual({
    type: 'doc',
    content: [line('The lamps are lit at five. Nobody is sent home.', ' The kettle is never off.')],
  })
})

function line(plain: string, bold: string): Block {
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: plain },
      { type: 'text', text: bold, marks: [{ type: 'bold' }] },
    ],
  }
}

test.each<{ choices: Choices; texts: readonly string[]; left: number }>([
  { choices: {}, texts: ['One.', 'Two, mine.', 'Three.', 'Four.', 'Mine at the end.'], left: 2 },
  {
    choices: { 'body.1': 'theirs', 'body.3': 'both' },
    texts: ['One.', 'Two, theirs.', 'Three.', 'Four.', 'Mine at the end.', 'Theirs at the end.'],
    left: 0,
  },
  {
    choices: { 'body.3': 'theirs' },
    texts: ['One.', 'Two, mine.', 'Three.', 'Four.', 'Theirs at the end.'],
    left: 1,
  },
])(
  'one sentence changed by both, and two endings: the person chooses %#',
  ({ choices, ...expected }) => {
    const mine = edited({
      body: aDocument('One.', 'Two, mine.', 'Three.', 'Four.', 'Mine at the end.'),
    })
    const theirs = edited({
      body: aDocument('One.', 'Two, theirs.', 'Three.', 'Four.', 'Theirs at the end.'),
    })
    const merged = mergeRecords({ base, mine, theirs }, choices)
    expect(merged.value.body).toEqual(aDocument(...expected.texts))
    expect(merged.collisions).toHaveLength(expected.left)
  },
)

test('a collision holds both sides, and tells where it is', () => {
  const merged = mergeRecords({
    base,
    mine: edited({
      headline: 'Mine',
      leadImage: aMediaId(1),
      body: aDocument('One.', 'Three.', 'Four.'),
    }),
    theirs: edited({
      headline: 'Theirs',
      leadImage: null,
      status: 'ready',
      body: aDocument('One.', 'Two, changed.', 'Three.', 'Four.'),
    }),
  })
  expect(merged.collisions).toEqual([
    {
      place: 'headline',
      label: 'Headline',
      mine: { kind: 'text', text: 'Mine' },
      theirs: { kind: 'text', text: 'Theirs' },
      canKeepBoth: true,
    },
    {
      place: 'body.1',
      label: 'Text',
      mine: { kind: 'nothing' },
      theirs: { kind: 'blocks', blocks: aDocument('Two, changed.').content },
      canKeepBoth: true,
    },
  ])
})

test('authors, tags and articles of an edition are merged by what they are, not by their place', () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(aRecordId)
  const ids = [a, b, c, d, e].filter((id) => id !== undefined)
  const before = anEdition({ articles: ids.slice(0, 4) })
  const merged = mergeRecords({
    base: before,
    // b is taken out, and d moves to the front.
    mine: { ...before, articles: [d, a, c].filter((id) => id !== undefined) },
    // e comes in after a.
    theirs: { ...before, articles: [a, e, b, c, d].filter((id) => id !== undefined) },
  })
  expect(merged).toEqual({ value: { ...before, articles: [d, a, e, c] }, collisions: [] })
})

test('posts keep their ids: one edited here, one added there, one removed', () => {
  const posts = [1, 2, 3].map((number) => aPost(number, `Post ${number}.`))
  const before = aThread({ posts })
  const merged = mergeRecords({
    base: before,
    mine: {
      ...before,
      posts: [aPost(1, 'Post 1, mine.'), aPost(2, 'Post 2.'), aPost(3, 'Post 3.')],
    },
    theirs: { ...before, posts: [aPost(1, 'Post 1.'), aPost(4, 'New.'), aPost(3, 'Post 3.')] },
  })
  expect(merged).toEqual({
    value: {
      ...before,
      posts: [aPost(1, 'Post 1, mine.'), aPost(4, 'New.'), aPost(3, 'Post 3.')],
    },
    collisions: [],
  })
})

test('a post that one side removed and the other rewrote is asked about', () => {
  const before = aThread({ posts: [aPost(1, 'First.'), aPost(2, 'Second.')] })
  const sides = {
    base: before,
    mine: { ...before, posts: [aPost(1, 'First.')] },
    theirs: { ...before, posts: [aPost(1, 'First.'), aPost(2, 'Second, better.')] },
  }
  const place = `posts.${aRecordId(2)}`
  expect(mergeRecords(sides)).toEqual({
    value: sides.mine,
    collisions: [
      {
        place,
        label: 'Post 2',
        mine: { kind: 'nothing' },
        theirs: { kind: 'text', text: 'Second, better.' },
        canKeepBoth: false,
      },
    ],
  })
  expect(mergeRecords(sides, { [place]: 'theirs' })).toEqual({
    value: sides.theirs,
    collisions: [],
  })
})

function aPost(number: number, text: string): Post {
  return createPost({ id: aRecordId(number), text })
}

test('handles of different networks go together, of one network collide', () => {
  const before = anAuthor({ handles: { bluesky: 'a.example', x: 'a' } })
  const merged = mergeRecords({
    base: before,
    mine: { ...before, handles: { bluesky: 'mine.example', mastodon: 'a@example.org' } },
    theirs: { ...before, handles: { bluesky: 'theirs.example', x: 'a', linkedin: 'in/a' } },
  })
  expect(merged).toEqual({
    value: {
      ...before,
      handles: { bluesky: 'mine.example', mastodon: 'a@example.org', linkedin: 'in/a' },
    },
    collisions: [
      {
        place: 'handles.bluesky',
        label: 'Handle on Bluesky',
        mine: { kind: 'text', text: 'mine.example' },
        theirs: { kind: 'text', text: 'theirs.example' },
        canKeepBoth: false,
      },
    ],
  })
})

test('without a common ancestor nothing counts as removed, and what differs is asked about', () => {
  const mine = edited({ body: aDocument('One.', 'Only here.', 'Two.', 'Three.'), tags: ['a'] })
  const theirs = edited({
    body: aDocument('One.', 'Two.', 'Three, otherwise.'),
    tags: ['b'],
    address: 'https://example.org/one',
  })
  const { value, collisions } = mergeRecords({ base: undefined, mine, theirs })
  expect(value).toEqual({ ...mine, tags: ['a', 'b'], address: 'https://example.org/one' })
  expect(collisions.map(({ place }) => place)).toEqual(['body.3'])
})
