import type { Block, Document, TableCell } from '../../core/document/document.ts'
import type { Inline, Text } from '../../core/document/inline.ts'

const words = 50_000
const footnotes = 200
const comments = 100

/** Some have words that a dictionary doesn't know or that the house doesn't like. */
const sentences = [
  'The reading room on the quay keeps its lamps lit until the last ferry has tied up for the night.',
  'Nobody who works there can say when the custom began, though three people offered me a year.',
  'In the winter of the long strike the dockers came for the warmth and stayed for the newspapers.',
  'The head teacher of the harbour school brings a class on Thursdays, and the class brings its friends.',
  'A ledger behind the desk records each visitor by hand, because the committee never trusted the machine.',
  'She had expected silence and found instead a low, continuous talk about tides, wages and football.',
  'It costs the town less in a year than the floodlights of the car park opposite.',
  'When the roof was mended, the slates were carried up by a line of neighbours, forty of them by my count.',
  'The council has recieved two reports on the building and published neither.',
  'What the second report says about the cellar is known to everyone who has ever stood in it after rain.',
  'He began as a porter, became the night librarian, and will tell you that the work is the same.',
  'There are rules, of course: no lanterns of your own, no fish, no singing before ten.',
  'Students from the college revise here in May, and in June they come back to sleep.',
  'The oldest map in the collection shows the river where the station now stands.',
  'Its keeper, a retired pilot, corrects it in pencil and dates each correction.',
  'One of the benches was a gift from a crew that waited out a storm here and missed its ship.',
  'Every proposal to close the room has failed by a single vote, and never by the same one.',
  'The accounts are read aloud once a year, whilst the kettle is brought to the boil.',
  'A visitor from the ministry asked for the busiest hour and was told that it is always the next one.',
  'By four in the morning the last readers have drawn their chairs together under the green lamps.',
  'It would be a mistery to an accountant that the place survives, and no mistery at all to a nurse.',
  'They lend umbrellas, reading glasses and, on one celebrated occasion, a wedding dress.',
  'The new catalogue lists eleven thousand books, of which nine thousand can usually be found.',
  'Asked what the rest are doing, the librarian answers that they are being read.',
] as const

/** What every long piece has: headings, lists, tables, notes, comments, and words that are marked. */
export function longDocument(): Document {
  const blocks: Block[] = []
  let written = 0
  let noted = 0
  let commented = 0
  let at = 0
  while (written < words) {
    const share = written / words
    const texts = fiveSentences(at)
    written += countWords(texts)
    const hasNote = noted < footnotes * share
    const hasComment = commented < comments * share
    if (hasNote) noted += 1
    if (hasComment) commented += 1
    blocks.push(...besides(at), {
      type: 'paragraph',
      content: paragraph(texts, {
        note: hasNote ? noted : null,
        comment: hasComment ? commented : null,
      }),
    })
    at += 1
  }
  return { type: 'doc', content: blocks }
}

function fiveSentences(at: number): readonly string[] {
  return Array.from(
    { length: 5 },
    (_, turn) => sentences[(at * 7 + turn * 5) % sentences.length] ?? '',
  )
}

function countWords(texts: readonly string[]): number {
  return texts.join(' ').split(' ').length
}

function paragraph(
  [first = '', ...rest]: readonly string[],
  { note, comment }: { readonly note: number | null; readonly comment: number | null },
): readonly Inline[] {
  return [
    comment === null ? plain(first) : commentedOn(first, comment),
    ...(note === null ? [] : [aNote(note)]),
    plain(` ${rest.join(' ')}`),
  ]
}

function plain(text: string): Text {
  return { type: 'text', text }
}

function aNote(number: number): Inline {
  return { type: 'footnote', content: [plain(`The harbour ledger, volume ${number}, folio nine.`)] }
}

function commentedOn(text: string, number: number): Text {
  const remark = { author: 'Ada Moss', time: '2026-11-20T10:00:00Z', text: 'Who told us this?' }
  const attrs = { id: `c${number}`, ...remark, replies: [], resolvedAt: null }
  return { type: 'text', text, marks: [{ type: 'comment', attrs }] }
}

/** What stands before some of the paragraphs. */
function besides(at: number): readonly Block[] {
  const heading: Block = {
    type: 'heading',
    attrs: { level: at % 24 === 0 ? 2 : 3 },
    content: [plain(`What the lamps cost, part ${at / 8 + 1}`)],
  }
  if (at % 96 === 40) return [heading, aTable()]
  if (at % 32 === 8) return [heading, aList()]
  return at % 8 === 0 ? [heading] : []
}

function aList(): Block {
  return {
    type: 'bulletList',
    content: sentences.slice(11, 14).map((text) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [plain(text)] }],
    })),
  }
}

function aTable(): Block {
  const rows = Array.from({ length: 8 }, (_, hour) => [
    `${hour + 18}:00`,
    `${hour * 4 + 7} readers`,
  ])
  return {
    type: 'table',
    attrs: { caption: 'Readers by the hour' },
    content: rows.map((cells) => ({ type: 'tableRow', content: cells.map(aCell) })),
  }
}

function aCell(text: string): TableCell {
  return {
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
    content: [{ type: 'paragraph', content: [plain(text)] }],
  }
}
