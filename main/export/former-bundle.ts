import { manifestName, sealName } from '../../core/export/bundle/bundle.ts'
import { manifestSchema } from '../../core/export/bundle/manifest.ts'
import { parsedJson } from '../../core/parsed-json.ts'

/**
 * Why what stands at a place must stay, as the end of a sentence; null when it is a former bundle of
 * which every file is in its manifest.
 */
export function whyNotReplaced({
  place,
  files,
  manifest,
}: {
  readonly place: 'folder' | 'zip'
  /** Paths with forward slashes. */
  readonly files: readonly string[]
  /** The text of the bundle's manifest; null when there is none. */
  readonly manifest: string | null
}): string | null {
  const own = bundlePaths(manifest)
  if (own === null) {
    return place === 'folder'
      ? 'it holds files that are not a bundle.'
      : 'it is a zip file that is not a bundle.'
  }
  const strange = files.toSorted().find((file) => !own.has(file))
  return strange === undefined
    ? null
    : `the bundle in it holds a file of somebody else (${strange}).`
}

function bundlePaths(text: string | null): ReadonlySet<string> | null {
  const manifest = manifestSchema.safeParse(parsedJson(text ?? ''))
  return manifest.success
    ? new Set([manifestName, sealName, ...manifest.data.files.map(({ path }) => path)])
    : null
}
