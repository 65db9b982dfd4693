import type { BundleContents } from '../../main/export/bundle-contents.ts'

/** A bundle of these texts, by path. */
export function someContents(texts: Readonly<Record<string, string>>): BundleContents {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text: () => text }))
  return {
    files: files[Symbol.iterator](),
    async *bytesOf({ path }) {
      yield await Promise.resolve(Buffer.from(texts[path] ?? ''))
    },
    refusal: () => null,
    written: () => [],
  }
}
