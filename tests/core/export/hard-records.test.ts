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

test('what is written from right to left says so', () => {
  expect(written('html')).toContain('<html lang=\\"ar\\" dir=\\"rtl\\">')
  expect(written('html')).toContain('<html lang=\\"de\\">')
  expect(written('epub')).toContain('xml:lang=\\"ar\\" dir=\\"rtl\\"')
  expect(written('docx')).toContain('<w:bidi/>')
  expect(written('pdf')).toContain('lang=\\"ar\\" dir=\\"rtl\\"')
})

test('what depends on the very piece or person is told of it', () => {
  expect(losses('docx')).toContain('What lists, quotes and boxes hold together')
  expect(losses('markdown')).toContain('Parts of the tables')
  expect(losses('ghost')).toEqual(expect.arrayContaining(['The excerpt', 'The mail address']))
  expect(losses('wordpress')).toEqual(expect.arrayContaining(['The other authors', 'The pictures']))
  expect(losses('html')).not.toContain('The picture of the preview in social networks')
})

function losses(target: PageTarget): readonly string[] {
  return published(target).losses.map(({ what }) => what)
}
