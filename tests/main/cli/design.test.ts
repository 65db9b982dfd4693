import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { reopened } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { typed, typedJson } from './typed.ts'

test('a design begins with our own files, keeps what is there, and frames the website', async () => {
  const folder = await temporaryFolder()
  await typed(folder, ['init', 'desk'])
  const library = await reopened(join(folder, 'desk'))
  expectValue(await library.create(anArticle()))
  await library.close()
  const before = await madePage('before')

  expect(await typedJson(folder, ['design', 'desk'])).toEqual({
    status: 0,
    json: {
      folder: join(folder, 'desk/design'),
      files: ['page.html', 'article.html', 'style.css'],
    },
  })
  const comment = '/* Comes after the style of the program: the same selector wins here. */\n'
  expect(await madePage('same')).toBe(before.replace('</style>', `${comment}</style>`))

  await writeFile(join(folder, 'desk/design/page.html'), '<body>{{main}}</body>')
  await rm(join(folder, 'desk/design/style.css'))
  expect((await typed(folder, ['design', 'desk'])).stdout).toContain('style.css\n')
  expect(await madePage('own')).toMatch(/^<body><article>[\s\S]*<\/article>\n<\/body>$/u)

  await writeFile(join(folder, 'desk/design/page.html'), '{{everything}}')
  const refused = await typed(folder, [
    'export',
    'desk',
    anArticle().headline,
    ...targets,
    '--out',
    'refused',
  ])
  expect({ status: refused.status, said: refused.stderr.includes('{{everything}}') }).toEqual({
    status: 2,
    said: true,
  })

  async function madePage(name: string): Promise<string> {
    const { status } = await typed(folder, [
      'export',
      'desk',
      anArticle().headline,
      ...targets,
      '--out',
      name,
    ])
    expect(status).toBe(0)
    return readFile(join(folder, name, 'html/the-library-that-never-closes.html'), 'utf8')
  }
})

const targets = ['--to', 'html', '--force']
