import { expect, test } from 'vitest'

import { exportRecords } from '../../../core/export/export-records.ts'
import { type PageTarget, pageTargets } from '../../../core/export/target.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { filledFile } from '../../builders/filled-file.ts'
import { hardEdition, hardRecords } from '../../builders/hard-records.ts'
import { aMedia } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aMediaId } from '../../builders/record-id.ts'

const pictures = [aMedia(), aMedia({ id: aMediaId(2), alt: '' })] as const
const { records } = hardRecords([pictures[0].id, pictures[1].id])

const source = anExportSource({
  chosen: records.filter(({ id }) => id === hardEdition),
  others: [...records, ...pictures],
})

function published(target: PageTarget) {
  const options = { 'html.address': 'https://journal.example/' }
  return expectValue(exportRecords({ source, targets: [target], options }))
}

function written(target: PageTarget): string {
  return JSON.stringify(published(target).files.map(filledFile))
}

/** Only Word and a library of this program take what editors say to each other. */
const amongEditors: readonly PageTarget[] = ['docx', 'json']

test.each(pageTargets.filter((target) => !amongEditors.includes(target)))(
  '%s says nothing of comments and suggestions that nobody settled',
  (target) => {
    expect(written(target).match(/SECRET\w*/gu)).toBeNull()
  },
)

test.each(amongEditors)('%s has them', (target) => {
  expect(new Set(written(target).match(/SECRET\w*/gu))).toEqual(
    new Set(['SECRETADDED', 'SECRETREMARK', 'SECRETREPLY', 'SECRETPARAGRAPH']),
  )
})

test.each(pageTargets)('%s is the same bytes when it is made again', (target) => {
  expect(written(target)).toBe(written(target))
})

test('sections and tags of other scripts are not taken for one another', () => {
  const ghost = [...written('ghost').matchAll(/slug\\\\?": \\\\?"(u[0-9][^"\\\\]*)/gu)].map(
    ([, slug]) => slug,
  )
  expect(new Set(ghost)).toEqual(new Set(['u591c', 'u6d77']))
  const terms = written('wordpress').match(/%[\w%]+(?=\]\])/gu)
  expect(new Set(terms)).toEqual(new Set(['%e5%a4%9c', '%e6%b5%b7']))
})

test.each<{ target: PageTarget; sign: RegExp; signs: readonly string[] }>([
  {
    target: 'html',
    sign: /<html [^>]*lang=\\"(?:ar|de)\\"[^>]*>/gu,
    signs: ['<html lang="ar" dir="rtl">', '<html lang="de">'],
  },
  {
    target: 'epub',
    sign: /lang=\\"(?:ar|de)\\" xml:lang=[^>]*/gu,
    signs: ['lang="ar" xml:lang="ar" dir="rtl"', 'lang="de" xml:lang="de"'],
  },
  {
    target: 'pdf',
    sign: /<section class=\\"sheet\\"[^>]*>/gu,
    signs: [
      '<section class="sheet" id="article_1" lang="en-GB">',
      '<section class="sheet" id="article_2" lang="ar" dir="rtl">',
      '<section class="sheet" id="article_3" lang="en-GB">',
      '<section class="sheet" id="article_4" lang="de">',
    ],
  },
])(
  'what is written from right to left says so, and nothing else does: $target',
  ({ target, sign, signs }) => {
    const found = written(target).match(sign) ?? []
    expect([...new Set(found)].map((each) => each.replaceAll('\\"', '"'))).toEqual(signs)
  },
)

test('of the Word files the Arabic one alone is set from right to left', () => {
  const files = published('docx').files.filter((file) =>
    JSON.stringify(filledFile(file)).includes('<w:bidi/>'),
  )
  expect(files.map(({ path }) => path)).toEqual(['docx/mktbh-lmyn.docx'])
})

test.each<{ target: PageTarget; lost: readonly string[] }>([
  { target: 'html', lost: [] },
  {
    target: 'docx',
    lost: [
      'Folds',
      'Organisation of a person',
      'Role of a person',
      'The date of publication',
      'The languages of code blocks',
      'The listing of the edition',
      'What a list, a quote or a box holds together',
      'Where the pictures stand',
    ],
  },
  {
    target: 'markdown',
    lost: [
      'Highlights',
      'Parts of the tables',
      'Small capitals',
      'Subscript',
      'The boxes of cards',
      'The players of embeds',
      'The pull quotes',
      'Where the pictures stand',
    ],
  },
  {
    target: 'ghost',
    lost: [
      'Organisation of a person',
      'Role of a person',
      'Small capitals',
      'The boxes',
      'The direction of the text',
      'The excerpt',
      'The language',
      'The listing of the edition',
      'Where the pictures stand',
    ],
  },
  {
    target: 'wordpress',
    lost: [
      'Small capitals',
      'The boxes',
      'The date of the edition',
      'The language',
      'The number of the edition',
      'The other authors',
      'The pictures',
      'Where the pictures stand',
    ],
  },
])('what of the pieces and people $target loses is told, and nothing more', ({ target, lost }) => {
  const told = new Set(published(target).losses.map(({ what }) => what))
  expect([...told].toSorted()).toEqual(lost)
})
