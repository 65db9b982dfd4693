/** What can be done with a file that is let go over a text. */
export type DroppedFileUse =
  /** Its words can stand in the text, or become an article of their own. */
  | { readonly kind: 'text' }
  /** It may hold records; the import looks into it. */
  | { readonly kind: 'records' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Told from the name and the type that the system gives it. */
export function droppedFileUse({
  name,
  type,
}: {
  readonly name: string
  readonly type: string
}): DroppedFileUse {
  const ending = /\.([a-z0-9]{1,10})$/u.exec(name.toLowerCase())?.[1] ?? ''
  if (texts.has(ending)) return { kind: 'text' }
  const wayOut = /^(?:video|audio)\//u.test(type)
    ? 'Put it online and write /embed to refer to it.'
    : waysOut.get(ending)
  return wayOut === undefined
    ? { kind: 'records' }
    : { kind: 'refused', sentence: `${name} can’t go into a text. ${wayOut}` }
}

const texts: ReadonlySet<string> = new Set(['docx', 'md', 'markdown', 'html', 'htm', 'txt', 'text'])

const asWord = 'Open it in its program and save it as a Word file (.docx), then let that go here.'
const asTable = 'Open it in its program, copy the cells and paste them here as a table.'

const waysOut: ReadonlyMap<string, string> = new Map([
  ...['doc', 'odt', 'rtf', 'pages', 'pdf', 'wpd'].map((ending) => [ending, asWord] as const),
  ...['xls', 'xlsx', 'ods', 'numbers', 'csv', 'tsv'].map((ending) => [ending, asTable] as const),
  ...['ppt', 'pptx', 'odp', 'key'].map((ending) => [ending, asWord] as const),
])
