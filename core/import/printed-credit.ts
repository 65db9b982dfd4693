import { parsePrintedName } from '../article/byline.ts'
import { contributorRoleSchema } from '../article/contributor.ts'
import { english } from '../export/words/english.ts'
import type { CreditedNames } from './article-drafts.ts'

/** `Translated by Mara Quill`, a line for each person; null for any other line. */
export function printedCredit(line: string): CreditedNames | null {
  for (const role of contributorRoleSchema.options) {
    const beginning = `${english.credits[role]} `
    if (line.startsWith(beginning)) {
      return { role, names: [parsePrintedName(line.slice(beginning.length))] }
    }
  }
  return null
}
