import { type BundleFile, fileText, type PackedPart } from '../core/export/bundle/bundle-file.ts'
import { withSheetNumbers } from '../core/export/pdf/sheet-number.ts'
import { bookLook } from '../core/export/preview/book-look.ts'
import { feedPage } from '../core/export/preview/feed-page.ts'
import { ghostPages } from '../core/export/preview/ghost-pages.ts'
import { peoplePage } from '../core/export/preview/people-page.ts'
import type { MadePage, PreviewKind } from '../core/export/preview/preview-page.ts'
import { storyPage } from '../core/export/preview/story-page.ts'
import { textPage } from '../core/export/preview/text-page.ts'
import { wordPage } from '../core/export/preview/word-page.ts'
import { wordpressPages } from '../core/export/preview/wordpress-pages.ts'
import type { ReadMedia } from './export/file-bytes.ts'

/** What targets would make, kept for the window to look at until it looks at something else. */
export interface ExportLook {
  /** Takes the files in place of those of before; answers the pages among them, in their order. */
  readonly show: (files: readonly BundleFile[], readMedia: ReadMedia) => readonly MadePage[]
  /** Answers what stands at a path of the preview; null for what is not there. */
  readonly read: (path: string) => Promise<LookedAt | null>
}

export interface LookedAt {
  readonly body: string | Uint8Array
  readonly type: string
}

/** Where pages of a preview come from, beside the desk and its pictures. */
export const lookOrigin = 'app://preview'

/** `readFaces` answers the style that brings the faces of prints along. */
export function createExportLook(readFaces: () => Promise<string>): ExportLook {
  let turn = 0
  let shown = new Map<string, PackedPart>()
  let readShown: ReadMedia | null = null

  return {
    show(files, readMedia) {
      turn += 1
      readShown = readMedia
      const prefix = String(turn)
      const parts = files.flatMap((file) => visibleParts(file))
      // Another turn is another address, so that no page of before is shown from memory.
      shown = new Map(parts.map((part) => [`${prefix}/${part.path}`, part]))
      return parts.filter(isPage).map(({ path }) => ({
        path,
        kind: kindOf(path),
        address: `${lookOrigin}/${prefix}/${path.split('/').map(encodeURIComponent).join('/')}`,
      }))
    },
    async read(path) {
      const part = shown.get(path)
      if (part === undefined) return null
      if (!('media' in part) && isPrint(part)) {
        return { body: withFaces(fileText(part), await readFaces()), type: textType('.html') }
      }
      if (!('media' in part)) {
        return kindOf(part.path) === 'text' && isPage(part)
          ? { body: textPage(fileText(part)), type: textType('.html') }
          : { body: fileText(part), type: textType(part.path) }
      }
      const media = await readShown?.(part.media)
      return media?.ok === true ? { body: media.value.bytes, type: media.value.record.type } : null
    },
  }
}

/** A packed file is looked into, a printed one is shown as the page that it is printed from, a mail by the page beside it. */
function visibleParts(file: BundleFile): readonly PackedPart[] {
  if ('page' in file) {
    const folder = `${file.path}/`
    return [
      { path: `${folder}page.html`, text: () => onSheets([...file.page().html()].join('')) },
      ...file.page().pictures.map((picture) => ({ ...picture, path: `${folder}${picture.path}` })),
    ]
  }
  if ('parts' in file) {
    const parts = file.parts().map((part) => ({ ...part, path: `${file.path}/${part.path}` }))
    const pages = file.path.endsWith('.docx') ? [wordPage(file)] : ghostPages(file)
    if (file.path.endsWith('.epub')) return parts.map(asRead)
    return pages.length === 0 ? parts : [...pages, ...parts.filter((part) => 'media' in part)]
  }
  if ('mail' in file) return []
  if ('text' in file && file.path.endsWith('.icml')) return [storyPage(file)]
  if ('media' in file) return [file]
  const text = { path: file.path, text: () => fileText(file) }
  if (file.path === 'wordpress/import.xml') return wordpressPages({ ...text, text: text.text() })
  if (file.path === 'people/people.csv') return [peoplePage(text), file]
  return file.path === 'feeds/feed.json' ? [...feedPage(text), file] : [file]
}

/** A part of a book with what a reading system adds to its style. */
function asRead(part: PackedPart): PackedPart {
  return part.path.endsWith('/style.css') && !('media' in part)
    ? { path: part.path, text: () => `${fileText(part)}${bookLook}` }
    : part
}

/** A printed page as paper on a table, in the style of the print; where its articles begin is known only once it is printed. */
function onSheets(html: string): string {
  return withSheetNumbers(html, new Map()).replace(
    /<style>[\s\S]*?(?=<\/style>)/u,
    (style) => `${style.replaceAll('@media print', '@media all')}${sheetLook}`,
  )
}

function isPrint({ path }: PackedPart): boolean {
  return path.endsWith('.pdf/page.html')
}

function withFaces(html: string, faces: string): string {
  return html.replace('<style>', () => `<style>\n${faces}`)
}

/** The column of a print, on a table. */
const sheetLook = `@media screen {
html { padding: 1rem; background: #d8d4cc; }
body { width: 210mm; min-height: 297mm; margin: 0 auto; padding: 0.95in 1.15in; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
.front { padding-top: 60mm; min-height: 250mm; }
.contents, .sheet { margin: 0.95in -1.15in 0; padding: 0.95in 1.15in 0; border-top: 1rem solid #d8d4cc; }
}
`

function isPage({ path }: PackedPart): boolean {
  const isForPrograms = path.endsWith('nav.xhtml') || path === 'html/feed.json'
  return (
    /^feeds\/[a-z]+\.xml$/u.test(path) ||
    (/\.(?:html|xhtml|md|txt|json|csv|vcf)$/u.test(path) && !isForPrograms)
  )
}

/** What is printed, and what another program sets on its own sheets, has one width and is never dark. */
function kindOf(path: string): PreviewKind {
  if (/\.(?:pdf|docx|icml)\//u.test(path)) return 'paper'
  return /\.x?html$/u.test(path) ? 'screen' : 'text'
}

function textType(path: string): string {
  if (path.endsWith('.html')) return 'text/html; charset=utf-8'
  if (path.endsWith('.xhtml')) return 'application/xhtml+xml; charset=utf-8'
  if (path.endsWith('.css')) return 'text/css; charset=utf-8'
  return 'text/plain; charset=utf-8'
}
