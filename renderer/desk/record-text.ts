import type { Block } from '../../core/document/document.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'

/** The record as JSON. */
export function recordText(record: LibraryRecord): string {
  if (record.kind !== 'article') return JSON.stringify(record)
  const { body, ...others } = record
  return `{"body":{"type":"doc","content":${blocksText(body.content)}},${JSON.stringify(others).slice(1)}`
}

/** The blocks as a JSON list. One that was written before is not written anew: between two saves one changes or two. */
export function blocksText(blocks: readonly Block[]): string {
  return `[${blocks.map(blockText).join(',')}]`
}

const texts = new WeakMap<Block, string>()

function blockText(block: Block): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const text = JSON.stringify(block)
  texts.set(block, text)
  return text
}
