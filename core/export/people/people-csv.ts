import Papa from 'papaparse'

import { networkName, networks } from '../../networks/network.ts'
import type { Author } from '../../people/author.ts'

/** The people as RFC 4180 has a table, one a line; what a spreadsheet would take for a formula is quoted against it. */
export function peopleCsv(people: readonly Author[]): string {
  const fields = [
    'Name',
    'Post-nominals',
    'Role',
    'Organisation',
    'Short bio',
    'Long bio',
    'E-mail',
    'Links',
    ...networks.map(networkName),
    'Id',
  ]
  const rows = people.map((person) => [
    person.name,
    person.postNominals,
    person.role,
    person.organisation,
    person.shortBio,
    person.longBio,
    person.email,
    person.links.join('\n'),
    ...networks.map((network) => person.handles[network] ?? ''),
    person.id,
  ])
  const csv = Papa.unparse({ fields, data: rows }, { newline: '\r\n', escapeFormulae: true })
  return `${csv}\r\n`
}
