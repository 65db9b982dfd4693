import type { Article } from '../article/article.ts'
import type { Block, Document } from '../document/document.ts'
import { finalDocument } from '../document/final-document.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { textChecksum } from '../export/checksum.ts'
import type { ExportSource } from '../export/export-source.ts'
import type { Finding, Place } from '../finding.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { Steps } from '../steps.ts'
import type { Fix, Occasion, Rule, FixableTrouble } from './rule.ts'

/** A finding with the change that takes it away. */
export interface Found<R extends DeskRecord> {
  readonly finding: Finding
  readonly fix: Fix<R> | null
}

/** What the rules find in a record, in the order of the rules; rule by rule. */
export function* applyRules<R extends DeskRecord>(
  rules: readonly Rule<R>[],
  record: R,
  { source, occasion }: { readonly source: ExportSource; readonly occasion: Occasion },
): Steps<readonly Found<R>[]> {
  const all: Found<R>[] = []
  for (const rule of rules) {
    yield
    const troubles = numbered(rule.find(record, source, occasion))
    all.push(...troubles.map((trouble) => found(rule, trouble, record)))
  }
  return all
}

function found<R extends DeskRecord>(
  { id, several, severity, explanation, looksAt }: Rule<R>,
  { place, message, fix, explanation: own }: FixableTrouble<R>,
  record: R,
): Found<R> {
  const seen = looksAt === 'picture' ? null : looked(record, place)
  const about = textChecksum(JSON.stringify([id, place, message, seen]))
  return {
    finding: {
      rule: id,
      severity,
      record: record.id,
      place,
      message,
      several,
      explanation: own ?? explanation,
      fix: fix === undefined ? null : { label: fix.label, isSafe: fix.isSafe },
      about,
      waiver: record.waivers.find((each) => each.rule === id && each.about === about) ?? null,
    },
    fix: fix ?? null,
  }
}

/** Places that read the same are told apart by their number. */
function numbered<R extends DeskRecord>(
  troubles: readonly FixableTrouble<R>[],
): readonly FixableTrouble<R>[] {
  const times = new Map<string, number>()
  return troubles.map((trouble) => {
    const key = JSON.stringify(trouble.place)
    const nth = (times.get(key) ?? 0) + 1
    times.set(key, nth)
    return nth === 1 ? trouble : { ...trouble, place: { ...trouble.place, nth } }
  })
}

/** What a finding was made from: the block, post or field in which it is. */
function looked(record: DeskRecord, { field, part, excerpt, nth = 1 }: Place): unknown {
  if (record.kind === 'article' && field === 'body') {
    const words = part ?? excerpt
    return words === undefined || words === '' ? null : blockWith(record, words, nth)
  }
  if (record.kind === 'thread' && field === 'posts') {
    return record.posts.find(({ id }) => id === part) ?? null
  }
  return new Map<string, unknown>(Object.entries(record)).get(field) ?? null
}

/** A block that holds the words or the picture for the nth time, else the last that does. */
function blockWith({ body }: Article, words: string, nth: number): unknown {
  const holding = blocksIn(finalDocument(body)).filter((block) => blockWords(block).includes(words))
  return holding[nth - 1] ?? holding.at(-1) ?? null
}

function blocksIn(document: Document): readonly Block[] {
  const blocks = blocksOf.get(document) ?? allBlocks(document)
  blocksOf.set(document, blocks)
  return blocks
}

function blockWords(block: Block): string {
  const words = wordsOf.get(block) ?? textWithin(block)
  wordsOf.set(block, words)
  return words
}

// Each finding asks for the words of every block.
const blocksOf = new WeakMap<Document, readonly Block[]>()
const wordsOf = new WeakMap<Block, string>()

function textWithin(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textWithin).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([name]) => name !== 'type')
    .map(([, part]) => textWithin(part))
    .join('')
}
