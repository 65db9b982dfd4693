import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Article, articleSchema } from '../../../core/article/article.ts'
import { statuses } from '../../../core/article/status.ts'
import { blockText, documentText } from '../../../core/document/document-text.ts'
import { type Document, emptyDocument } from '../../../core/document/document.ts'
import type { Side } from '../../../core/merge/collision.ts'
import { mergeRecords } from '../../../core/merge/merge-records.ts'
import { canonical } from '../../../core/same-value.ts'
import type { Post, Thread } from '../../../core/thread/thread.ts'
import { anyDocument } from '../../builders/any-document.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

/** Paragraphs of words that stand nowhere else, so that each can be followed through a merge. */
const body: fc.Arbitrary<Document> = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 })
  .map((lengths) => aDocument(...lengths.map((length, at) => paragraph(`b${at}`, length))))

function paragraph(name: string, length: number): string {
  return Array.from(
    { length },
    (_, at) => `${name}x${at}${at % 3 === 2 || at === length - 1 ? '.' : ''}`,
  ).join(' ')
}

/** A body that someone made of another: paragraphs kept, moved, rewritten, removed, added. */
function bodyFrom(base: Document, who: string): fc.Arbitrary<Document> {
  const inOrder = fc.subarray([...base.content])
  const moved = fc.shuffledSubarray([...base.content])
  const change = fc.record({ at: fc.nat(6), word: fc.nat(8), isNew: fc.boolean() })
  return fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: inOrder }, { weight: 1, arbitrary: moved }),
      fc.array(change, { maxLength: 3 }),
    )
    .map(([kept, changes]) => {
      const texts = kept.map((block) => blockText(block))
      for (const [number, { at, word, isNew }] of changes.entries()) {
        const words = (texts[at] ?? '').split(' ')
        words.splice(word % words.length, at % 2, `${who}${number}`)
        if (isNew || texts[at] === undefined) texts.splice(at, 0, paragraph(`${who}${number}`, 4))
        else texts[at] = words.join(' ')
      }
      return texts.length === 0 ? emptyDocument : aDocument(...texts)
    })
}

const aStandfirst = anArticle().standfirst

const sides = body.chain((base) =>
  fc
    .tuple(fc.constant(base), articleFrom(base, 'm'), articleFrom(base, 't'))
    .map(([text, mine, theirs]) => ({
      base: anArticle({ headline: 'head line', body: text }),
      mine,
      theirs,
    })),
)

function articleFrom(base: Document, who: string): fc.Arbitrary<Article> {
  return fc
    .record({
      headline: fc.constantFrom('head line', `${who}head`, `${who}head line`),
      standfirst: fc.constantFrom(aStandfirst, `${aStandfirst} ${who}standfirst.`, ''),
      status: fc.constantFrom(...statuses),
      tags: fc.shuffledSubarray(['a', 'b', 'c', 'd']),
      byline: fc.shuffledSubarray([aRecordId(2), aRecordId(3), aRecordId(4)]),
      body: fc.oneof(bodyFrom(base, who), fc.constant(base)),
    })
    .map((fields) => anArticle(fields))
}

/** `npm run torture:merge` asks for many more. */
const runs = {
  numRuns: Number(process.env['MERGE_CASES'] ?? 250),
  ...(process.env['MERGE_SEED'] === undefined ? {} : { seed: Number(process.env['MERGE_SEED']) }),
}

test('merging with a side that changed nothing gives the other', () => {
  fc.assert(
    fc.property(sides, ({ base, mine }) => {
      expect(mergeRecords({ base, mine, theirs: base })).toEqual({ value: mine, collisions: [] })
      expect(mergeRecords({ base, mine: base, theirs: mine })).toEqual({
        value: mine,
        collisions: [],
      })
      expect(mergeRecords({ base, mine, theirs: mine })).toEqual({ value: mine, collisions: [] })
    }),
    runs,
  )
})

test('no word of either side disappears, unless the other took it out', () => {
  fc.assert(
    fc.property(sides, ({ base, mine, theirs }) => {
      const merged = mergeRecords({ base, mine, theirs })
      const held = new Set([...wordsOf(merged.value), ...merged.collisions.flatMap(collisionWords)])
      for (const [side, other] of [
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        const removed = [...wordsOf(base)].filter((word) => !wordsOf(other).has(word))
        const lost = [...wordsOf(side)].filter((word) => !held.has(word) && !removed.includes(word))
        expect(lost).toEqual([])
      }
    }),
    runs,
  )
})

test('without a common ancestor no word disappears at all', () => {
  fc.assert(
    fc.property(sides, ({ mine, theirs }) => {
      const merged = mergeRecords({ base: undefined, mine, theirs })
      const held = new Set([...wordsOf(merged.value), ...merged.collisions.flatMap(collisionWords)])
      const lost = [...wordsOf(mine), ...wordsOf(theirs)].filter((word) => !held.has(word))
      expect(lost).toEqual([])
    }),
    runs,
  )
})

test('whoever is called mine: the same collisions, mirrored, and the same text where nothing collides', () => {
  fc.assert(
    fc.property(sides, ({ base, mine, theirs }) => {
      const here = mergeRecords({ base, mine, theirs })
      const there = mergeRecords({ base, mine: theirs, theirs: mine })
      expect(
        there.collisions.map((each) => ({ ...each, mine: each.theirs, theirs: each.mine })),
      ).toEqual(here.collisions)
      expect(there.value.tags.toSorted()).toEqual(here.value.tags.toSorted())
      expect(there.value.byline.toSorted()).toEqual(here.value.byline.toSorted())
      expect(there.value.body).toEqual(
        here.collisions.length === 0 ? here.value.body : there.value.body,
      )
    }),
    runs,
  )
})

test('choosing one side everywhere leaves nothing to ask', () => {
  fc.assert(
    fc.property(
      sides,
      fc.constantFrom('mine', 'theirs', 'both'),
      ({ base, mine, theirs }, choice) => {
        const { collisions } = mergeRecords({ base, mine, theirs })
        const choices = Object.fromEntries(collisions.map(({ place }) => [place, choice] as const))
        expect(mergeRecords({ base, mine, theirs }, choices).collisions).toEqual([])
      },
    ),
    runs,
  )
})

test('merging a settled text with the same side again changes nothing', () => {
  fc.assert(
    fc.property(sides, ({ base, mine, theirs }) => {
      const { value, collisions } = mergeRecords({ base, mine, theirs })
      if (collisions.length > 0) return
      expect(mergeRecords({ base: theirs, mine: value, theirs })).toEqual({ value, collisions: [] })
    }),
    runs,
  )
})

test('whatever two bodies are merged, the result is a body', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, anyDocument, (base, mine, theirs) => {
      const merged = mergeRecords({
        base: anArticle({ body: base }),
        mine: anArticle({ body: mine }),
        theirs: anArticle({ body: theirs }),
      })
      expect(articleSchema.safeParse(merged.value).error).toBeUndefined()
    }),
    runs,
  )
})

const threads = fc
  .uniqueArray(fc.nat(8), { minLength: 1, maxLength: 5 })
  .chain((base) => fc.tuple(fc.constant(base), postsFrom(base), postsFrom(base)))
  .map(([base, mine, theirs]) => ({
    base: threadOf(base.map((id) => [id, `w${id}`])),
    mine: threadOf(mine),
    theirs: threadOf(theirs),
  }))

function postsFrom(base: readonly number[]): fc.Arbitrary<readonly (readonly [number, string])[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...base]),
      fc.uniqueArray(fc.integer({ min: 20, max: 40 }), { maxLength: 2 }),
      fc.nat(),
    )
    .map(([kept, added, seed]) => [
      ...kept.map(
        (id) => [id, (id + seed) % 3 === 0 ? `w${id} w${100 + (seed % 50)}` : `w${id}`] as const,
      ),
      ...added.map((id) => [id, `w${id}`] as const),
    ])
}

function threadOf(posts: readonly (readonly [number, string])[]): Thread {
  const [first] = aThread().posts
  if (first === undefined) throw new Error('a thread begins with a post')
  return aThread({ posts: posts.map(([id, text]) => ({ ...first, id: aRecordId(id), text })) })
}

test('no post disappears, unless one side took it out and the other left it as it was', () => {
  fc.assert(
    fc.property(threads, ({ base, mine, theirs }) => {
      const merged = mergeRecords({ base, mine, theirs })
      const held = canonical(merged)
      const lost = [...postsToKeep(mine, theirs), ...postsToKeep(theirs, mine)].filter(
        ({ text }) => !held.includes(text),
      )
      expect(lost).toEqual([])

      /** Posts that nobody but their own side decided about. */
      function postsToKeep(side: Thread, other: Thread): readonly Post[] {
        return side.posts.filter((post) => {
          const isUntouched = base.posts.find(({ id }) => id === post.id)?.text === post.text
          const theirPost = other.posts.find(({ id }) => id === post.id)
          return !isUntouched || theirPost?.text === post.text
        })
      }
    }),
    runs,
  )
})

function wordsOf({ headline, standfirst, body: text }: Article): ReadonlySet<string> {
  return new Set(`${headline} ${standfirst} ${documentText(text)}`.match(/\w+/gu))
}

function collisionWords({ mine, theirs }: { mine: Side; theirs: Side }): readonly string[] {
  return [mine, theirs].flatMap((side) => sideText(side).match(/\w+/gu) ?? [])
}

function sideText(side: Side): string {
  switch (side.kind) {
    case 'text':
      return side.text
    case 'blocks':
      return side.blocks.map((block) => blockText(block)).join('\n')
    case 'picture':
    case 'record':
    case 'nothing':
      return ''
  }
}
