import { describe, expect, test } from 'vitest'

import type { PrintedFile } from '../../../../core/export/bundle/bundle-file.ts'
import { exportPdf, type PdfFiles } from '../../../../core/export/pdf/pdf.ts'
import { picturesApart } from '../../../../core/export/pdf/pictures-apart.ts'
import { sheetNumberSign, withSheetNumbers } from '../../../../core/export/pdf/sheet-number.ts'
import { anArticle } from '../../../builders/article.ts'
import { anEdition } from '../../../builders/edition.ts'
import { everyNode } from '../../../builders/every-node.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'
import { aRecordId } from '../../../builders/record-id.ts'

const lead = anArticle({ body: everyNode })
const second = anArticle({ id: aRecordId(9), headline: 'Fog', body: everyNode, language: 'de' })
const edition = anEdition({ articles: [lead.id, second.id] })

function printed(files: PdfFiles): readonly PrintedFile[] {
  const source = anExportSource({ chosen: [edition], others: [lead, second, aMedia()] })
  return exportPdf(source, files)
}

test.each([
  ['edition', ['night-work']],
  ['articles', ['the-library-that-never-closes', 'fog']],
  ['both', ['night-work', 'the-library-that-never-closes', 'fog']],
] as const)('%s makes %j of an edition', (files, names) => {
  expect(printed(files).map(({ path }) => path)).toEqual(names.map((name) => `pdf/${name}.pdf`))
})

describe('an edition in one document', () => {
  const page = printed('edition')[0]?.page()
  const html = [...(page?.html() ?? [])].join('')

  test('has every id once, and every link leads to one', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]+)"/gu)]
    expect(targets.length).toBeGreaterThan(8)
    expect(targets.map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([])
  })

  test('asks for the page of each article and says its words in its language', () => {
    expect(page?.places).toEqual(['article_1', 'article_2'])
    expect(html).toContain(sheetNumberSign('article_2'))
    expect(html).toContain('<section class="sheet" id="article_2" lang="de">')
    expect(html.match(/<span class="entry"[^>]*>/gu)).toEqual([
      '<span class="entry">',
      '<span class="entry" lang="de">',
    ])
    expect(html).toContain('>Anmerkungen</h2>')
    expect(html).not.toContain('<details>')
  })
})

test('page numbers come into their places once they are known', () => {
  const html = `<b>${sheetNumberSign('one')}</b><b>${sheetNumberSign('two')}</b>`
  expect(withSheetNumbers(html, new Map([['one', 3]]))).toBe('<b>3</b><b></b>')
})

test('a picture that is shown again has an address of its own, in whichever bit it stands', () => {
  const html = [
    '<img src="media/a.png" alt=""><img src="media/b.png" alt="a.png">',
    '<img src="media/a.png">',
  ]
  expect([...picturesApart(html)]).toEqual([
    '<img src="media/a.png" alt=""><img src="media/b.png" alt="a.png">',
    '<img src="media/a.png?2">',
  ])
})
