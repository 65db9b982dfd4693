import { describe, expect, test } from 'vitest'

import { exportPeople } from '../../../core/export/people/people.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'

const mara = anAuthor({
  id: aRecordId(8),
  name: 'Mara Quill',
  postNominals: 'OBE',
  role: 'Editor, night desk',
  organisation: '=SUM(A1)',
  shortBio:
    'Reads; writes.\nSleeps – “rarely”, in a room that looks out on the harbour and its lamps.',
  longBio: '',
  links: ['https://example.org/mara', 'javascript:x'],
  handles: { bluesky: 'mara.example', mastodon: 'mara@sea.example' },
  portrait: aMediaId(1),
})
const article = anArticle({ byline: [mara.id, aRecordId(99)] })

function made(path: string): string {
  const { files } = exportPeople(anExportSource({ chosen: [article], others: [mara] }))
  const file = files.find((each) => each.path === path)
  if (file === undefined || !('text' in file)) throw new Error(`no ${path}`)
  return file.text()
}

describe('the people of an article', () => {
  test('stand in a table in which no cell is a formula', () => {
    const [head, ...rows] = made('people/people.csv').split('\r\n')
    expect(head).toBe(
      'Name,Post-nominals,Role,Organisation,Short bio,Long bio,E-mail,Links,Bluesky,Mastodon,X,Threads,LinkedIn,Id',
    )
    expect(rows.join('\r\n')).toContain(
      `Mara Quill,OBE,"Editor, night desk","'=SUM(A1)","Reads; writes.\n`,
    )
    expect(rows.join('\r\n')).toContain(`mara.example,mara@sea.example,,,,${mara.id}\r\n`)
  })

  test('are cards whose lines are short, and say the same once unfolded', () => {
    const text = made('people/people.vcf')
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(
      true,
    )
    const lines = text.replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      `UID:urn:uuid:${mara.id}`,
      'FN:Mara Quill',
      'N:;;;;OBE',
      'TITLE:Editor\\, night desk',
      'ORG:=SUM(A1)',
      'NOTE:Reads\\; writes.\\nSleeps – “rarely”\\, in a room that looks out on the harbour and its lamps.',
      'URL:https://example.org/mara',
      'URL;TYPE="Bluesky":https://bsky.app/profile/mara.example',
      'URL;TYPE="Mastodon":https://sea.example/@mara',
      'REV:20261121T090000Z',
      'END:VCARD',
      '',
    ])
  })

  test('are JSON with every field, their portraits beside', () => {
    const portrait = aMedia()
    const { files, losses } = exportPeople(anExportSource({ chosen: [mara], others: [portrait] }))
    expect(losses).toEqual([])
    const [json, place] = ['people/people.json', 'people/media/reading-room-000000000000.png'].map(
      (path) => files.find((file) => file.path === path),
    )
    expect(place).toMatchObject({ media: portrait.id })
    const { kind: _, createdAt: __, waivers: ___, approval: ____, ...fields } = mara
    expect(JSON.parse(json !== undefined && 'text' in json ? json.text() : '')).toEqual({
      people: [
        {
          ...fields,
          printedName: 'Mara Quill OBE',
          portrait: { path: 'media/reading-room-000000000000.png', alt: portrait.alt },
        },
      ],
    })
  })
})
