import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import { blockText, documentText } from '../../core/document/document-text.ts'
import type { Choice, Side } from '../../core/merge/collision.ts'
import { mergeRecords } from '../../core/merge/merge-records.ts'
import type { OpenRecord } from '../../renderer/desk/open-record.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { aLibraryWith, reopened } from '../builders/library.ts'

const article = anArticle({ body: aDocument('One.', 'Two.', 'Three.') })

/** What somebody at one of two desks does next. */
type Deed =
  | { readonly kind: 'write'; readonly at: number }
  | { readonly kind: 'add'; readonly at: number }
  | { readonly kind: 'headline' }
  | { readonly kind: 'save' }
  | { readonly kind: 'look' }
  | { readonly kind: 'choose'; readonly choice: Choice }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('write'), at: fc.nat(4) }),
  fc.record({ kind: fc.constant('add'), at: fc.nat(4) }),
  fc.record({ kind: fc.constant('headline') }),
  fc.record({ kind: fc.constant('save') }),
  fc.record({ kind: fc.constant('look') }),
  fc.record({ kind: fc.constant('choose'), choice: fc.constantFrom('mine', 'theirs', 'both') }),
)

const deeds = fc.array(fc.record({ isFirst: fc.boolean(), deed }), { minLength: 6, maxLength: 16 })

test('two desks at one record lose no word that anybody wrote', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const library = await aLibraryWith(article)
      const desks = [await deskAt(library.folder), await deskAt(library.folder)] as const
      const written: string[] = []
      const dropped = new Set<string>()
      for (const [number, { isFirst, deed: next }] of all.entries()) {
        const { open, actions } = desks[isFirst ? 0 : 1]
        const word = `w${number}`
        if (await doDeed(next, { open, actions, word, dropped })) written.push(word)
      }
      for (const { actions } of desks) await actions.flush()

      const kept = await everythingIn(library.folder)
      const lost = written.filter((word) => !dropped.has(word) && !kept.includes(word))
      expect(lost).toEqual([])
    }),
    { numRuns: 30 },
  )
}, 300_000)

async function deskAt(folder: string) {
  const desk = aDeskOn(await reopened(folder))
  await desk.actions.start()
  await desk.actions.open(article.id)
  const { page } = desk.store.getState()
  if (page?.kind !== 'article') throw new Error('expected an article on the page')
  return { open: page.open, actions: desk.actions }
}

interface Doing {
  readonly open: OpenRecord<Article>
  readonly actions: WholeDesk['actions']
  readonly word: string
  /** The words that somebody decided against. */
  readonly dropped: Set<string>
}

/** True when the word was written. */
async function doDeed(next: Deed, { open, actions, word, dropped }: Doing): Promise<boolean> {
  switch (next.kind) {
    case 'write':
      open.change((record) =>
        withTexts(record, (texts) =>
          texts.with(next.at % texts.length, `${texts[next.at % texts.length]} ${word}`),
        ),
      )
      return true
    case 'add':
      open.change((record) => withTexts(record, (texts) => texts.toSpliced(next.at, 0, `${word}.`)))
      return true
    case 'headline':
      open.change((record) => ({ ...record, headline: `${record.headline} ${word}` }))
      return true
    case 'save':
      await actions.flush()
      return false
    case 'look':
      await open.catchUp()
      return false
    case 'choose': {
      await open.flush()
      const sides = open.conflict()
      if (sides === null) return false
      const { collisions } = mergeRecords(sides)
      await open.settleConflict(
        Object.fromEntries(collisions.map(({ place }) => [place, next.choice] as const)),
      )
      for (const { mine, theirs } of collisions) {
        if (next.choice === 'mine') sideWords(theirs).forEach((each) => dropped.add(each))
        if (next.choice === 'theirs') sideWords(mine).forEach((each) => dropped.add(each))
      }
      return false
    }
  }
}

function withTexts(record: Article, change: (texts: string[]) => string[]): Article {
  return { ...record, body: aDocument(...change(documentText(record.body).split('\n'))) }
}

function sideWords(side: Side): readonly string[] {
  const text = side.kind === 'blocks' ? side.blocks.map((block) => blockText(block)).join(' ') : ''
  return (side.kind === 'text' ? side.text : text).match(/w\d+/gu) ?? []
}

/** The words of the record and of the second versions beside it. */
async function everythingIn(folder: string): Promise<readonly string[]> {
  const place = path.join(folder, 'articles')
  const names = (await readdir(place)).filter((name) => name.endsWith('.json'))
  const texts = await Promise.all(names.map((name) => readFile(path.join(place, name), 'utf8')))
  return texts.join('\n').match(/w\d+/gu) ?? []
}
