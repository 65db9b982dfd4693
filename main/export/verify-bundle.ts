import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import type { Entry, ZipFile } from 'yauzl'

import { manifestName, sealName, sealText } from '../../core/export/bundle/bundle.ts'
import {
  type DeadLink,
  deadLinks,
  isPage,
  type PageLink,
  pageLinks,
} from '../../core/export/bundle/dead-links.ts'
import {
  type Manifest,
  type ManifestFile,
  manifestSchema,
} from '../../core/export/bundle/manifest.ts'
import type { DiskFailure } from '../../core/library/library-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { parseJson } from '../library/record-file.ts'
import { readZip } from './read-zip.ts'
import { type ZipTrouble, zipTroubleReason } from './zip-trouble.ts'

/** One file of a bundle that is not as its manifest says. */
export interface BundleProblem {
  /** `strange`: the manifest does not name it. */
  readonly kind: 'missing' | 'changed' | 'strange'
  /** Inside the bundle, with forward slashes. */
  readonly path: string
}

export interface BundleReport {
  readonly manifest: Manifest
  /** Of a zip, in which the bundle lies; empty where it lies on top. */
  readonly folder: string
  /** By path; empty when the bundle is whole. */
  readonly problems: readonly BundleProblem[]
  /** Links and pictures of its pages that lead to no file of it, by page. */
  readonly deadLinks: readonly DeadLink[]
}

export interface NotABundle {
  readonly kind: 'not-a-bundle'
  readonly path: string
  /** The end of a sentence. */
  readonly reason: string
}

/**
 * Reads every file of the bundle, a folder or a zip, compares it with the manifest, and follows the links of its pages.
 * `disk` when the system refuses to read; a file that is cut or damaged is a problem of the bundle.
 */
export async function verifyBundle(
  path: string,
): Promise<Result<BundleReport, NotABundle | DiskFailure>> {
  const measured = await onDisk(path, async () =>
    (await stat(path)).isDirectory() ? success(await measureFolder(path)) : measureZip(path),
  )
  if (!measured.ok) return measured
  if (!measured.value.ok) return notABundle(path, zipTroubleReason(measured.value.failure))
  const { files, manifestText, folder } = measured.value.value
  if (manifestText === null) return notABundle(path, `it has no ${manifestName}`)
  const json = parseJson(manifestText)
  const manifest = manifestSchema.safeParse(json.ok ? json.value : null)
  if (!manifest.success) return notABundle(path, `its ${manifestName} can’t be read`)
  const byPath = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return success({
    manifest: manifest.data,
    folder,
    problems: compare(manifest.data, files),
    deadLinks: deadLinks(
      byPath.flatMap(([, { links }]) => links),
      files,
    ),
  })
}

function notABundle(path: string, reason: string): Result<never, NotABundle> {
  return failure({ kind: 'not-a-bundle', path, reason })
}

interface MeasuredFile extends Omit<ManifestFile, 'path'> {
  readonly links: readonly PageLink[]
}

interface MeasuredBundle {
  readonly files: ReadonlyMap<string, MeasuredFile>
  readonly manifestText: Uint8Array | null
  readonly folder: string
}

async function measureFolder(folder: string): Promise<MeasuredBundle> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, MeasuredFile>()
  for (const entry of entries.filter((each) => !each.isDirectory())) {
    const place = join(entry.parentPath, entry.name)
    const path = relative(folder, place).split(sep).join('/')
    // What a link leads to is no part of the bundle.
    files.set(path, entry.isFile() ? await measure(path, createReadStream(place)) : unknown)
  }
  const manifestText = files.has(manifestName) ? await readFile(join(folder, manifestName)) : null
  return { files, manifestText, folder: '' }
}

const unknown = { size: -1, sha256: '', links: [] }

function measureZip(path: string): Promise<Result<MeasuredBundle, ZipTrouble>> {
  return readZip(path, async (zip) => {
    const entries = await packedFiles(zip)
    const folder = bundleFolder(entries.map(({ fileName }) => fileName))
    const before = folder === '' ? '' : `${folder}/`
    const files = new Map<string, MeasuredFile>()
    let manifestText: Uint8Array | null = null
    for (const entry of entries) {
      if (entry.isEncrypted()) return failure('encrypted')
      if (!entry.canDecodeFileData()) return failure('unsupported')
      const isInside = entry.fileName.startsWith(before)
      const name = isInside ? entry.fileName.slice(before.length) : entry.fileName
      const chunks: Uint8Array[] = []
      const isManifest = isInside && name === manifestName
      // What can't be unpacked, or whose own checksum differs, is a damaged file of a bundle, not a damaged zip.
      const measured = await zip
        .openReadStreamPromise(entry)
        .then((stream) => measure(name, stream, isManifest ? chunks : undefined))
        .catch(() => unknown)
      files.set(name, files.has(name) ? unknown : measured)
      if (isManifest) manifestText = Buffer.concat(chunks)
    }
    return success({ files, manifestText, folder })
  })
}

async function packedFiles(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/') && !entry.fileName.startsWith(ofMac)) entries.push(entry)
  }
  return entries
}

/** Where the Finder puts what it remembers of each file that it packs. */
const ofMac = '__MACOSX/'

/** Whoever packs a folder packs its name along; the bundle lies in the one on top that has a manifest. */
function bundleFolder(names: readonly string[]): string {
  if (names.includes(manifestName)) return ''
  const ending = `/${manifestName}`
  const [only = '', ...others] = names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((folder) => !folder.includes('/'))
  return others.length === 0 ? only : ''
}

async function measure(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  kept: Uint8Array[] | null = isPage(path) ? [] : null,
): Promise<MeasuredFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of stream) {
    hash.update(chunk)
    size += chunk.length
    kept?.push(chunk)
  }
  const text = isPage(path) && kept !== null ? Buffer.concat(kept).toString() : null
  return {
    size,
    sha256: hash.digest('hex'),
    links: text === null ? [] : pageLinks(path, text),
  }
}

function compare(manifest: Manifest, files: MeasuredBundle['files']): readonly BundleProblem[] {
  const named = new Map(manifest.files.map((file) => [file.path, file]))
  const known = manifest.files.flatMap(({ path, size, sha256 }): readonly BundleProblem[] => {
    const found = files.get(path)
    if (found === undefined) return [{ kind: 'missing', path }]
    return found.size === size && found.sha256 === sha256 ? [] : [{ kind: 'changed', path }]
  })
  const strange = [...files.keys()]
    .filter((path) => path !== manifestName && path !== sealName && !named.has(path))
    .map((path): BundleProblem => ({ kind: 'strange', path }))
  return [...known, ...strange, ...manifestProblem(files)].toSorted((one, other) =>
    one.path < other.path ? -1 : 1,
  )
}

/** Without its checksum nothing proves that the manifest is as it was made. */
function manifestProblem(files: MeasuredBundle['files']): readonly BundleProblem[] {
  const seal = files.get(sealName)
  if (seal === undefined) return [{ kind: 'missing', path: sealName }]
  const text = sealText(files.get(manifestName)?.sha256 ?? '')
  return seal.sha256 === createHash('sha256').update(text).digest('hex')
    ? []
    : [{ kind: 'changed', path: manifestName }]
}
