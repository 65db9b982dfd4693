import { readFileSync } from 'node:fs'
import path from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

import { codecFiles } from './main/pictures/codec-files.ts'

// The oldest Electron that the launcher may find is 33: Node 20.18, Chromium 130. Everything is bundled,
// so that the packaged program carries `out/` and no node_modules.
export default defineConfig({
  main: {
    plugins: [sqliteBeside(), codecsBeside()],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: {
          main: 'main/main.ts',
          'search-process': 'main/search-process.ts',
          'bundle-thread': 'main/export/bundle-thread.ts',
          'picture-worker': 'main/pictures/picture-worker.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'preload/preload.ts' },
        // A sandboxed preload script can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      minify: true,
      // The page's Content-Security-Policy knows no data: fonts and no inline scripts.
      assetsInlineLimit: 0,
      // The page comes from the disk in one piece; there is no download to split.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})

/** SQLite looks for its WebAssembly beside the chunk that it is bundled into. */
function sqliteBeside(): Plugin {
  return {
    name: 'sqlite-beside',
    generateBundle() {
      const source = readFileSync('node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm')
      this.emitFile({ type: 'asset', fileName: 'chunks/node-sqlite3-wasm.wasm', source })
    },
  }
}

/** The codecs of pictures are compiled by the program and handed to the worker. */
function codecsBeside(): Plugin {
  return {
    name: 'codecs-beside',
    generateBundle() {
      for (const place of Object.values(codecFiles)) {
        const source = readFileSync(`node_modules/${place}`)
        this.emitFile({ type: 'asset', fileName: `codecs/${path.basename(place)}`, source })
      }
    },
  }
}
