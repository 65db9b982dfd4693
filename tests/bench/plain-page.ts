import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { build } from 'vite'

import { blockText, inlineText } from '../../core/document/document-text.ts'
import type { Document } from '../../core/document/document.ts'
import type { Footnote } from '../../core/document/inline.ts'

/** Builds a page in the folder that holds the same words in the same letters in a plain ProseMirror editor; answers its file. */
export async function buildPlainPage(folder: string, document: Document): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'chrome130',
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'plain-editor.ts'),
        formats: ['iife'],
        name: 'plainEditor',
        fileName: () => 'plain-editor.js',
      },
    },
  })
  const page = join(folder, 'plain-editor.html')
  const text = { type: 'doc', content: plainBlocks(document) }
  await writeFile(page, pageWith(text, await readFile(letters, 'base64')))
  return page
}

/** The face of the desk’s page. */
const letters = join(
  import.meta.dirname,
  '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
)

/** Notes stand in brackets; every item and cell is a paragraph of its own. */
function plainBlocks({ content }: Document) {
  return content.flatMap((block) => {
    const lines = blockText(block, noteText).split(/[\n\t]/u)
    return lines.map((text) => ({
      type: block.type === 'heading' ? 'heading' : 'paragraph',
      content: [{ type: 'text', text }],
    }))
  })
}

function noteText({ content = [] }: Footnote): string {
  return ` (${inlineText(content)})`
}

function pageWith(text: unknown, face: string): string {
  return `<!doctype html>
<meta charset="utf-8" />
<title>Plain ProseMirror</title>
<style>
  @font-face { font-family: Letters; src: url(data:font/woff2;base64,${face}); }
  body { margin: 0; }
  main { max-width: 66ch; margin: 0 auto; font: 18px/1.6 Letters; }
  .ProseMirror { position: relative; white-space: break-spaces; overflow-wrap: break-word; outline: none; }
</style>
<main></main>
<script type="application/json" id="text">${JSON.stringify(text)}</script>
<script src="plain-editor.js"></script>
`
}
