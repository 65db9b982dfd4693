import type { Manifest } from '../../core/export/bundle/manifest.ts'

/** The text of the manifest of an empty bundle. */
export function aManifest(library: string): string {
  const manifest: Manifest = {
    copydeskBundle: 1,
    library,
    targets: [],
    options: {},
    forced: false,
    findings: { error: 0, warning: 0, note: 0 },
    waived: [],
    embargoUntil: null,
    records: [],
    files: [],
  }
  return JSON.stringify(manifest)
}
