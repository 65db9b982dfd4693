import Papa from 'papaparse'

import type { TextFile } from '../bundle/bundle-file.ts'
import { markup } from '../markup.ts'
import { themeStyle } from './theme-style.ts'

/** A table of people as a spreadsheet shows it. */
export function peoplePage({ path, text }: TextFile): TextFile {
  return { path: path.replace(/\.csv$/u, '.html'), text: () => pageOf(text()) }
}

function pageOf(csv: string): string {
  const { data } = Papa.parse<readonly string[]>(csv, { skipEmptyLines: true })
  const [fields = [], ...people] = data
  return markup`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>People</title><style>${{ markup: themeStyle }}${{ markup: tableStyle }}</style></head>
<body><table>
<thead><tr>${fields.map((field) => markup`<th scope="col">${field}</th>`)}</tr></thead>
<tbody>
${people.map((person) => markup`<tr>${person.map((cell) => markup`<td dir="auto">${cell}</td>`)}</tr>\n`)}</tbody>
</table></body>
</html>
`.markup
}

const tableStyle = `table { border-collapse: collapse; font: 0.8125rem/1.45 system-ui, sans-serif; }
th, td { min-width: 6rem; max-width: 20rem; padding: 0.4rem 0.6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; white-space: pre-line; }
td { overflow-wrap: break-word; }
td:first-child { min-width: 9rem; font-weight: 600; }
td:nth-child(5), td:nth-child(6) { min-width: 16rem; }
td:last-child { min-width: 20rem; }
`
