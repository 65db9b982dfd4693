import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, test } from '@playwright/test'

import type { MarkdownProfile } from '../../core/export/markdown-profile.ts'
import { exportMarkdown } from '../../core/export/markdown.ts'
import { anExportSource } from '../builders/export-source.ts'
import { aMedia } from '../builders/media.ts'
import { publishedRecords } from '../builders/published-records.ts'
import { runProgram } from './run-program.ts'

const read = [
  '|The library & its <lamps>',
  '2027-03-12T09:30:00+01:00',
  'Imke Sanderling OBE; Tom Hale',
  'night, lamps|',
].join('|')

const article = 'articles/the-library-its-lamps/index.html'

test('Hugo builds every page and gives the values back', async () => {
  const site = await aSite('hugo')
  await writeInto(site, {
    'hugo.toml': 'baseURL = "https://journal.example/"\n',
    'layouts/_default/list.html': '',
    'layouts/_default/single.html':
      '|{{ .Title | safeHTML }}|{{ .Date.Format "2006-01-02T15:04:05-07:00" | safeHTML }}|{{ with .Params.authors }}{{ delimit . "; " }}{{ end }}|{{ with .Params.tags }}{{ delimit . ", " }}{{ end }}|{{ .Content }}',
  })
  const { status, stderr } = await runProgram('hugo', ['--source', site, '--buildFuture', '-D'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(await readFile(join(site, 'public', article), 'utf8')).toContain(read)
  await rm(site, { recursive: true })
})

test('Jekyll builds every page and gives the values back', async () => {
  const site = await aSite('jekyll')
  const layout =
    '|{{ page.title }}|{{ page.date | date: "%Y-%m-%dT%H:%M:%S%:z" }}|{{ page.authors | join: "; " }}|{{ page.tags | join: ", " }}|{{ content }}'
  await writeInto(site, {
    '_config.yml': 'timezone: Europe/Berlin\n',
    '_layouts/post.html': layout,
    '_layouts/page.html': layout,
  })
  const out = join(site, '_site')
  const args = ['build', '--source', site, '--destination', out, '--future', '--drafts', '--quiet']
  const { status } = await runProgram('jekyll', args, { LANG: 'C.UTF-8' })
  expect(status).toBe(0)
  expect(await readFile(join(out, article), 'utf8')).toContain(read)
  expect(await readFile(join(out, 'articles/fog/index.html'), 'utf8')).toContain('|Fog|')
  await rm(site, { recursive: true })
})

/** A folder with the files of the edition of `publishedRecords`, without its pictures. */
async function aSite(profile: MarkdownProfile): Promise<string> {
  const picture = aMedia()
  const { records, edition } = publishedRecords(picture.id)
  const chosen = records.filter(({ id }) => id === edition)
  const source = anExportSource({ chosen, others: [...records, picture] })
  const files = exportMarkdown(source, profile).flatMap((file) =>
    'text' in file ? [[file.path.replace('markdown/', ''), file.text] as const] : [],
  )
  const site = await mkdtemp(join(tmpdir(), `copydesk-${profile}-`))
  await writeInto(site, Object.fromEntries(files))
  return site
}

async function writeInto(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
