import type { Block } from '../document/document.ts'

/** Lines of code; the last line's end is none of its own. */
export function codeBlock(value: string, language: string | null): Block {
  const text = value.replace(/\n$/u, '')
  const block = { type: 'codeBlock', attrs: { language } } as const
  return text === '' ? block : { ...block, content: [{ type: 'text', text }] }
}
