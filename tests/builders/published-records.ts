import { documentSchema } from '../../core/document/document.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import type { MediaId, RecordId } from '../../core/library/record-id.ts'
import { anArticle } from './article.ts'
import { anAuthor } from './author.ts'
import { anEdition } from './edition.ts'
import { everyNode } from './every-node.ts'
import { aMediaId, aRecordId } from './record-id.ts'

/**
 * An edition of two articles by two people, in the order in which a library takes them: one article with every node and
 * mark and a lead picture, one of which only the listing is known.
 */
export function publishedRecords(picture: MediaId): {
  readonly records: readonly DeskRecord[]
  readonly edition: RecordId
  /** The article with every node. */
  readonly featured: RecordId
} {
  const imke = anAuthor({ postNominals: 'OBE' })
  const tom = anAuthor({ id: aRecordId(21), name: 'Tom Hale', shortBio: 'Tom & Co. <keeps> time.' })
  const body = JSON.stringify(everyNode).replaceAll(aMediaId(1), picture)
  const lead = anArticle({
    headline: 'The library & its <lamps>',
    byline: [imke.id, tom.id],
    body: documentSchema.parse(JSON.parse(body)),
    leadImage: picture,
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
  return { records: [imke, tom, lead, listed, edition], edition: edition.id, featured: lead.id }
}
