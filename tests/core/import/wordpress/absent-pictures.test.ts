import { expect, test } from 'vitest'

import type { Document } from '../../../../core/document/document.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { exportRecords } from '../../../../core/export/export-records.ts'
import { readImport } from '../../../../core/import/read-import.ts'
import { anArticle } from '../../../builders/article.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { fileTexts } from '../../../builders/file-texts.ts'
import { aMedia } from '../../../builders/media.ts'
import { expectValue } from '../../../builders/outcome.ts'
import { aMediaId } from '../../../builders/record-id.ts'

const lead = aMedia({ id: aMediaId(2), fileName: 'Quay.png', alt: 'A quay' })
const room = aMedia()
const piece = anArticle({
  leadImage: lead.id,
  body: {
    type: 'doc',
    content: [
      createFigure([{ media: room.id, alt: 'Four readers' }], { caption: 'At ten.' }),
      createFigure([{ media: room.id, alt: '' }]),
      createFigure([
        { media: null, alt: 'A dog', address: 'https://dogs.example/asleep.png' },
        { media: null, alt: 'A cat', address: '' },
      ]),
      { type: 'paragraph', content: [{ type: 'text', text: 'Lit.' }] },
    ],
  },
})

test.each(['classic', 'blocks'])(
  'posts without an address for pictures name the file of each, and the import finds it: %s',
  (form) => {
    const { files, losses } = expectValue(
      exportRecords({
        source: anExportSource({ chosen: [piece], others: [lead, room] }),
        targets: ['wordpress'],
        options: { 'wordpress.markup': form },
      }),
    )
    const [text = ''] = fileTexts(files)
    const [roomPath = '', leadPath = ''] = [room, lead].map(
      ({ id }) =>
        files
          .find((file) => 'media' in file && file.media === id)
          ?.path.replace(/^wordpress\//u, '') ?? '',
    )
    const [roomFile, leadFile] = [roomPath, leadPath].map((path) => path.replace('media/', ''))
    expect(text).toContain(`<p title="${leadPath}">Picture: A quay (${leadFile})</p>`)
    expect(text).toContain(`<p title="${roomPath}">Picture: Four readers (${roomFile})</p>`)
    expect(text).toContain(`<p title="${roomPath}">Picture: ${roomFile}</p>`)
    expect(text).toContain('Picture: A dog (asleep.png)</p>')
    expect(losses.filter(({ what }) => what.includes('icture')).map(({ what }) => what)).toEqual([
      'The picture “A dog”',
      'The picture “A cat”',
      'The pictures',
    ])

    const { articles, notes } = expectValue(readImport({ fileName: 'import.xml', text }))
    expect(articles[0]).toMatchObject({
      leadPicture: leadPath,
      pictures: [
        { image: 0, path: roomPath },
        { image: 1, path: roomPath },
      ],
    })
    const figures = articles[0]?.body.content.filter(({ type }) => type === 'figure')
    expect(figures).toEqual([
      createFigure([{ media: null, alt: 'Four readers', address: roomPath }], {
        caption: 'At ten.',
      }),
      createFigure([{ media: null, alt: '', address: roomPath }]),
      createFigure([
        { media: null, alt: 'A dog', address: 'https://dogs.example/asleep.png' },
        { media: null, alt: 'A cat', address: '' },
      ]),
    ])
    expect(notes).toEqual([
      {
        place: '“The library that never closes”',
        sentence:
          'The picture “https://dogs.example/asleep.png” is on the web and was not fetched.',
      },
    ])
  },
)

test('a gallery keeps the place of a picture that is not there', () => {
  const images = [
    { media: null, alt: 'A dog', address: 'dogs/asleep.png' },
    { media: room.id, alt: 'Four readers' },
    { media: null, alt: '', address: '' },
  ]
  const body: Document = { type: 'doc', content: [createFigure(images, { caption: 'At ten.' })] }
  const { files } = expectValue(
    exportRecords({
      source: anExportSource({ chosen: [anArticle({ body })], others: [room] }),
      targets: ['wordpress'],
      options: { 'wordpress.media': 'https://journal.example/up/' },
    }),
  )
  const [text = ''] = fileTexts(files)
  const { articles } = expectValue(readImport({ fileName: 'import.xml', text }))
  expect(articles[0]?.pictures.map(({ image }) => image)).toEqual([0, 1])
  expect(articles[0]?.body.content).toMatchObject([
    {
      type: 'figure',
      attrs: {
        caption: 'At ten.',
        images: [
          { alt: 'A dog', address: 'dogs/asleep.png' },
          { alt: 'Four readers' },
          { alt: '', address: '' },
        ],
      },
    },
  ])
})

test('every target names the file that belongs in the place of a picture', () => {
  for (const target of ['html', 'newsletter', 'markdown', 'text', 'docx', 'icml'] as const) {
    const { files } = expectValue(
      exportRecords({
        source: anExportSource({ chosen: [piece] }),
        targets: [target],
        options: {},
      }),
    )
    const isNamed = fileTexts(files).join('').includes('Picture: A dog (asleep.png)')
    expect({ target, isNamed }).toEqual({ target, isNamed: true })
  }
})
