/** The language as a BCP 47 tag in its usual writing, `en-GB`; null for what is none: `en_GB`, `English`. */
export function languageTag(language: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) return null
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null
  } catch {
    return null
  }
}

/** Whether the language is written from right to left: by the script that its tag names, else by its usual one. */
export function isRightToLeft(language: string): boolean {
  const [primary = '', ...others] = language.toLowerCase().split('-')
  const script = others.find((part) => /^[a-z]{4}$/u.test(part))
  return script === undefined ? leftwardLanguages.has(primary) : leftwardScripts.has(script)
}

const leftwardLanguages: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he ks ps sd ug ur yi'.split(' '),
)

const leftwardScripts: ReadonlySet<string> = new Set(['arab', 'hebr', 'syrc', 'thaa', 'nkoo'])

/** Whether both are varieties of one language, as American and British English are. */
export function isSameLanguage(one: string, other: string): boolean {
  return primaryTag(one) === primaryTag(other)
}

/** The language itself, without its country or script: `de` of `de-AT`. */
export function primaryTag(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? ''
}
