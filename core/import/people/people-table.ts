import Papa from 'papaparse'

import { networkName, networks } from '../../networks/network.ts'
import { type AuthorDraft, authorDraft } from '../import-proposal.ts'

/** Whether the first line names the columns of a table of people: their name, and something that only people have. */
export function isPeopleTable(text: string): boolean {
  const [line = ''] = text.split('\n', 1)
  const [columns = []] = rowsOf(line)
  const names = columns.map(columnName)
  return names.includes('name') && names.some((name) => ofPeople.has(name))
}

/** One person a line; columns that nothing here has a place for are left aside. */
export function readPeopleTable(text: string): readonly AuthorDraft[] {
  const [columns = [], ...rows] = rowsOf(text)
  const names = columns.map(columnName)
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row, at) => {
      const cells = new Map(names.map((name, place) => [name, unguarded(row[place] ?? '')]))

      function cell(name: string): string {
        return cells.get(name) ?? ''
      }

      return authorDraft({
        key: `author ${at + 1}`,
        name: cell('name'),
        postNominals: cell('post-nominals'),
        role: cell('role'),
        organisation: cell('organisation') || cell('organization'),
        shortBio: cell('short bio') || cell('bio'),
        longBio: cell('long bio'),
        email: cell('e-mail') || cell('email'),
        links: cell('links')
          .split('\n')
          .filter((link) => link !== ''),
        handles: Object.fromEntries(
          networks
            .map((network) => [network, cell(columnName(networkName(network)))] as const)
            .filter(([, handle]) => handle !== ''),
        ),
      })
    })
}

const ofPeople: ReadonlySet<string> = new Set([
  'post-nominals',
  'role',
  'organisation',
  'organization',
  'short bio',
  'bio',
  'e-mail',
  'email',
])

function rowsOf(text: string): readonly (readonly string[])[] {
  return Papa.parse<readonly string[]>(text.trimEnd()).data
}

function columnName(column: string): string {
  return column.trim().toLowerCase()
}

/** A sign in front of a cell keeps a spreadsheet from taking it for a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/u, '')
}
