import { readFile } from 'node:fs/promises'

import sans from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?asset'
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?asset'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?asset'

/** The faces of the program, by the names under which a print asks for them. */
export const faceFiles: ReadonlyMap<string, string> = new Map([
  ['serif.woff2', serif],
  ['serif-italic.woff2', serifItalic],
  ['sans.woff2', sans],
])

/** The style that names them, each where it is found. */
export function faceStyle(addressOf: (name: string) => string): string {
  return `@font-face { font-family: "Source Serif 4 Variable"; font-weight: 200 900; src: url("${addressOf('serif.woff2')}"); }
@font-face { font-family: "Source Serif 4 Variable"; font-style: italic; font-weight: 200 900; src: url("${addressOf('serif-italic.woff2')}"); }
@font-face { font-family: "Inter Variable"; font-weight: 100 900; src: url("${addressOf('sans.woff2')}"); }
`
}

/** The same with the faces inside, for a page that may ask for nothing. */
export async function readFaceStyle(): Promise<string> {
  const faces = await Promise.all(
    [...faceFiles].map(async ([name, file]) => [name, await readFile(file, 'base64')] as const),
  )
  const written = new Map(faces)
  return faceStyle((name) => `data:font/woff2;base64,${written.get(name) ?? ''}`)
}
