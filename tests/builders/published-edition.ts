import { join } from 'node:path'

import { documentSchema } from '../../core/document.ts'
import type { ExportOptions } from '../../core/export/export-option.ts'
import type { Target } from '../../core/export/target.ts'
import { makeBundle } from '../../main/export/make-bundle.ts'
import { anArticle } from './article.ts'
import { anAuthor } from './author.ts'
import { anEdition } from './edition.ts'
import { everyNode } from './every-node.ts'
import { aLibraryWith } from './library.ts'
import { pngBytes } from './media.ts'
import { expectValue } from './outcome.ts'
import { aMediaId, aRecordId } from './record-id.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * The folder of a bundle of an edition of two articles by two people: one with every node and mark and a lead picture,
 * one of which only the listing is known.
 */
export async function aPublishedEdition(
  targets: readonly Target[],
  options: ExportOptions = {},
): Promise<string> {
  const imke = anAuthor({ postNominals: 'OBE' })
  const tom = anAuthor({ id: aRecordId(21), name: 'Tom Hale', shortBio: 'Tom & Co. <keeps> time.' })
  const library = await aLibraryWith(imke, tom)
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  )
  const body = JSON.stringify(everyNode).replaceAll(aMediaId(1), picture.record.id)
  const lead = anArticle({
    headline: 'The library & its <lamps>',
    byline: [imke.id, tom.id],
    body: documentSchema.parse(JSON.parse(body)),
    leadImage: picture.record.id,
    section: 'Town & sea',
    tags: ['night', 'lamps'],
    status: 'published',
    publishedAt: '2027-03-12T09:30:00+01:00',
  })
  const listed = anArticle({
    id: aRecordId(12),
    headline: 'Fog',
    standfirst: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    excerpt: { kind: 'typed', text: 'The night is long ]]> and dark.' },
    byline: [tom.id],
  })
  const edition = anEdition({ featured: lead.id, articles: [listed.id] })
  for (const record of [lead, listed, edition]) expectValue(await library.create(record))
  const out = join(await temporaryFolder(), 'bundle')
  expectValue(
    await makeBundle({
      library,
      ids: [edition.id],
      targets,
      options,
      out,
      force: true,
      print: null,
    }),
  )
  return out
}
