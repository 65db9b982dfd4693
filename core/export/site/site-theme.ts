/** The faces that a site is set in, ours first. */
export const siteFaces = ['serif', 'sans'] as const

export type SiteFace = (typeof siteFaces)[number]

/** The ground that a site stands on, ours first. */
export const sitePapers = ['warm', 'white'] as const

export type SitePaper = (typeof sitePapers)[number]

export interface SiteTheme {
  readonly face: SiteFace
  readonly paper: SitePaper
  /** `#rrggbb`; null is ours. */
  readonly accent: string | null
}

/** The colour as six hexadecimal digits behind `#`, in lower case; null for what is none. */
export function parseColour(text: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/iu.exec(text.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return null
  return `#${digits.length === 3 ? digits.replaceAll(/./gu, '$&$&') : digits}`
}

/**
 * What comes after our style. The accent is darkened, and lightened for the dark, until its letters can be read (WCAG
 * 2.2, contrast of 4.5).
 */
export function themeStyle({ face, paper, accent }: SiteTheme): string {
  const white = paper === 'white'
  const light = [
    ...(face === 'sans' ? ['--serif: var(--sans);'] : []),
    ...(white ? ['--paper: #ffffff; --soft: #f6f6f6; --line: #dedede;'] : []),
    ...(accent === null ? [] : [`--accent: ${readable(accent, white ? '#ffffff' : '#fffdfa')};`]),
  ]
  const dark = [
    ...(white ? ['--paper: #1d1d1f; --soft: #161617; --line: #3a3a40;'] : []),
    ...(accent === null ? [] : [`--accent: ${readable(accent, '#1f1f21')};`]),
  ]
  return [
    ...(light.length === 0 ? [] : [`:root { ${light.join(' ')} }\n`]),
    ...(dark.length === 0
      ? []
      : [`@media (prefers-color-scheme: dark) { :root { ${dark.join(' ')} } }\n`]),
    ...(light.length + dark.length === 0
      ? []
      : [
          `@media print { :root { --paper: #fff; --soft: #fff; --line: #bbb; --accent: #000; } }\n`,
        ]),
  ].join('')
}

/** The colour, moved away from its ground until it has the contrast of text. */
export function readable(colour: string, ground: string): string {
  const end = luminance(channels(ground)) > 0.5 ? 0 : 255
  for (let part = 0; part <= 20; part += 1) {
    const moved = channels(colour).map((value) => Math.round(value + ((end - value) * part) / 20))
    if (contrast(moved, channels(ground)) >= 4.5) return hexadecimal(moved)
  }
  return end === 0 ? '#000000' : '#ffffff'
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hexadecimal(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(values: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = values.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
