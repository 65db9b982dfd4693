import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'

import type { ExportOptions } from '../../../core/export/export-option.ts'
import { pngBytes } from '../../builders/media.ts'
import { aPublishedEdition } from '../../builders/published-edition.ts'

async function aMail(chosen: 'edition' | 'featured', options: ExportOptions = {}) {
  const out = join(await aPublishedEdition(['newsletter'], options, chosen), 'newsletter')
  const name = chosen === 'edition' ? 'night-work' : 'the-library-its-lamps'
  const bytes = await readFile(join(out, `${name}.eml`))
  const mail = await PostalMime.parse(bytes)
  return { out, bytes, mail, html: mail.html ?? '', text: mail.text ?? '' }
}

const address: ExportOptions = { 'html.address': 'https://journal.example/' }

test('a mail reader finds the subject, the sender, both texts and the pictures of an article', async () => {
  const { mail, html, text } = await aMail('featured', {
    ...address,
    'newsletter.from': 'Köpenick Review <news@harbour.example>',
  })
  expect(mail.subject).toBe('The library & its <lamps>')
  expect(mail.from).toEqual({ name: 'Köpenick Review', address: 'news@harbour.example' })
  expect(text).toContain('The library & its <lamps>\n')
  expect(text).toContain('Read it on the web: https://journal.example/the-library-its-lamps.html')
  const [picture, ...others] = mail.attachments
  expect(others).toEqual([])
  expect(picture).toMatchObject({ mimeType: 'image/png', disposition: 'inline', related: true })
  expect(picture?.content).toEqual(new Uint8Array(pngBytes()).buffer)
  const shown = [...html.matchAll(/<img src="([^"]+)" alt="[^"]*" width="\d+"/gu)]
  expect(shown.length).toBe(html.split('<img').length - 1)
  expect(new Set(shown.map(([, source]) => source))).toEqual(
    new Set([`cid:${picture?.contentId?.slice(1, -1) ?? ''}`]),
  )
})

test('the HTML runs nothing, fetches nothing, and carries its styles in its elements', async () => {
  const { html } = await aMail('featured')
  expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|javascript:/iu)
  expect(html).not.toMatch(/(?:src|background)="https?:/iu)
  const bare = html.match(/<(?:p|h[1-6]|ul|ol|li|pre|td|th|a)(?![^>]*style=)[^>]*>/gu) ?? []
  expect(bare).toEqual(['<td>'])
  const tables = html.match(/<table(?! role="presentation")[^>]*>/gu) ?? []
  expect(tables).toHaveLength(1)
})

test('what is sent is ASCII in short lines, and the same twice', async () => {
  const [one, other] = [await aMail('featured'), await aMail('featured')]
  expect(one.bytes.equals(other.bytes)).toBe(true)
  const lines = one.bytes.toString('latin1').split('\r\n')
  expect(lines.filter((line) => line.length > 78 || !/^[\t -~]*$/u.test(line))).toEqual([])
})

test('an edition tells of its pieces and leads to each', async () => {
  const { out, mail, html, text } = await aMail('edition', {
    ...address,
    'newsletter.media': 'https://cdn.example/mail',
    'newsletter.unsubscribe': 'https://journal.example/leave?from=mail&all=1',
  })
  expect(mail.subject).toBe('Night work')
  expect(mail.attachments).toEqual([])
  expect(html).toMatch(/src="https:\/\/cdn\.example\/mail\/reading-room-[0-9a-f]{12}\.png"/u)
  const fog = 'https://journal.example/articles/fog.html'
  expect(html).toContain(`href="${fog}"`)
  expect(text).toContain(`Fog\nThe night is long ]]> and dark.\n${fog}\n`)
  expect(text).toContain('Unsubscribe: https://journal.example/leave?from=mail&all=1')
  expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
    '<https://journal.example/leave?from=mail&all=1>',
  )
  expect((await readdir(out)).toSorted()).toEqual([
    'media',
    'night-work.eml',
    'night-work.html',
    'night-work.txt',
  ])
})
