import path from 'node:path'

import { type Document } from '../../core/document/document.ts'
import { projectFolder } from '../../resources/launcher/project.ts'
import { test } from '../app/desk-test.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { anEdition } from '../builders/edition.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aThread } from '../builders/thread.ts'

const ruta = anAuthor({
  id: aRecordId(50),
  name: 'Ruta Feldt',
  shortBio: 'Keeps the harbour archive.',
})
const owen = anAuthor({
  id: aRecordId(51),
  name: 'Owen Marsh',
  shortBio: 'Writes about small ports.',
})
const dele = anAuthor({ id: aRecordId(52), name: 'Dele Akande', postNominals: 'OBE' })

const lead = anArticle({
  id: aRecordId(60),
  headline: 'What the ferry timetable knew',
  standfirst:
    'For ninety years one wall of the harbour office has told the island when to leave. We asked what it left out.',
  byline: [ruta.id, owen.id],
  status: 'in-review',
  tags: ['harbour', 'archives'],
  section: 'Places',
  body: aLeadBody(),
})

const others = [
  { headline: 'The last net mender', author: dele, status: 'ready' as const },
  { headline: 'Four winters of the reading room', author: owen, status: 'draft' as const },
  { headline: 'A harbour in nine objects', author: ruta, status: 'ready' as const },
  { headline: 'Who owns the lighthouse', author: dele, status: 'idea' as const },
].map(({ headline, author, status }, index) =>
  anArticle({
    id: aRecordId(70 + index),
    headline,
    standfirst: 'A short piece for the winter edition, about what is kept and who keeps it.',
    byline: [author.id],
    status,
  }),
)

test('the picture of the README', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({
    records: [
      ruta,
      owen,
      dele,
      ...others.toReversed(),
      aThread(),
      anEdition({ title: 'Winter', featured: lead.id, articles: others.map(({ id }) => id) }),
      lead,
    ],
  }))
  await window.setViewportSize({ width: 1440, height: 900 })
  await show('Articles', lead)
  // Words are counted and checked beside the typing.
  await window.getByRole('contentinfo').getByText('99 words').waitFor()
  await window.getByText('reading…').waitFor({ state: 'hidden' })
  await window.screenshot({ path: path.join(projectFolder, 'resources/screenshot.png') })
})

function aLeadBody(): Document {
  return {
    type: 'doc',
    content: [
      paragraph(
        'The timetable is painted, not printed. When a sailing changed, somebody climbed the ladder with a small brush, and the old hour stayed visible beneath the new one for anybody who cared to look.',
      ),
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [{ type: 'text', text: 'Under the paint' }],
      },
      paragraph(
        'Nobody had planned a record of the island’s winters. But every storm year shows: a row of thin sailings, then a gap, then the careful return of the morning boat.',
      ),
      {
        type: 'blockquote',
        content: [paragraph('You could read the price of herring off that wall.')],
      },
      paragraph(
        'We photographed it in raking light in January, before the office was repainted, and matched the layers with the harbour master’s diaries.',
      ),
    ],
  }
}

function paragraph(text: string) {
  return { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
}
