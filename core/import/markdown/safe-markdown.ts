import type { ImportDrafts } from '../import-proposal.ts'
import { deepestTree, type ImportSource } from '../import-source.ts'
import { readPlainArticle } from '../text/plain-text.ts'
import { readMarkdown } from './markdown.ts'

/** The parser's time grows with the square of a paragraph and of its nesting; no text written by a person comes near. */
export function readMarkdownSafely(source: ImportSource): ImportDrafts {
  const isReasonable =
    !endlessNesting.test(source.text) &&
    source.text.split(/\n[ \t]*\n/u).every((block) => block.length <= longestMarkdownBlock)
  if (isReasonable) return readMarkdown(source)
  const sentence =
    'A paragraph is too long or nested too deeply to be read as Markdown; the file was read as plain text.'
  const drafts = readPlainArticle(source)
  return { ...drafts, notes: [{ place: 'Whole file', sentence }, ...drafts.notes] }
}

const longestMarkdownBlock = 100_000

const endlessNesting = new RegExp(
  `^[ \\t]*(?:>[ \\t]{0,3}|(?:[*+-]|\\d{1,9}[.)])[ \\t]{1,4}){${deepestTree}}`,
  'mu',
)
