import { readFileSync } from 'node:fs'

/** A file of `tests/fixtures/import` as text. */
export function fixtureText(fileName: string): string {
  return readFileSync(new URL(`../../fixtures/import/${fileName}`, import.meta.url), 'utf8')
}
