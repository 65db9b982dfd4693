import type { Block } from '../../core/document/document.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'

/** The record as JSON. Blocks of an article that were written before are not written anew: between two saves one changes or two. */
export function recordText(record: LibraryRecord): string {
  if (record.kind !== 'article') return JSON.stringify(record)
  const { body, ...others } = record
  const blocks = body.content.map(blockText).join(',')
  return `{"body":{"type":"doc","content":[${blocks}]},${JSON.stringify(others).slice(1)}`
}

const texts = new WeakMap<Block, string>()

function blockText(block: Block): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const text = JSON.stringify(block)
  texts.set(block, text)
  return text
}
