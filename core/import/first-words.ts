import { shortened } from '../shortened.ts'

/** The beginning of a text as a title: its first line, cut at a word before 60 characters. */
export function firstWords(text: string): string {
  const [line = ''] = text.trim().split(/\n/u)
  return shortened(line, { most: longestTitle, least: longestTitle / 2 })
}

const longestTitle = 60
