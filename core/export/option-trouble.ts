import type { ExportOptionFailure } from './export-failure.ts'
import {
  exportOption,
  type ExportOptionName,
  exportOptionNames,
  type ExportOptions,
} from './export-option.ts'
import { siteAddressTrouble } from './site-address.ts'
import { parseColour } from './site/site-theme.ts'

/** Why nothing can be made with what was typed for the options; null when each can be followed. */
export function optionTrouble(options: ExportOptions): ExportOptionFailure | null {
  for (const option of exportOptionNames) {
    const typed = options[option]
    const reason = typed === undefined ? null : reasonAgainst(option, typed)
    if (reason !== null) return { kind: 'export-option', option, reason }
  }
  return null
}

function reasonAgainst(option: ExportOptionName, typed: string): string | null {
  if (option === 'html.address') return siteAddressTrouble(typed)
  if (option === 'html.accent' && parseColour(typed) === null) {
    return `“${typed}” is no colour. Write it as #2456c8.`
  }
  const values = exportOption(option).values?.map(({ value }) => value)
  return values === undefined || values.includes(typed)
    ? null
    : `“${typed}” is not known. It is one of ${values.join(', ')}.`
}
