import { readFile } from 'node:fs/promises'

import { type Codec, codecFiles, type CodecModules } from './codec-files.ts'

/** `codecFile` says where the WebAssembly of a codec stands, by its place in its package. Rejects when one is missing. */
export async function compileCodecs(codecFile: (place: string) => string): Promise<CodecModules> {
  return {
    jpegDecoder: await compiled('jpegDecoder'),
    jpegEncoder: await compiled('jpegEncoder'),
    png: await compiled('png'),
    webpDecoder: await compiled('webpDecoder'),
    webpEncoder: await compiled('webpEncoder'),
    resizer: await compiled('resizer'),
  }

  async function compiled(codec: Codec): Promise<WebAssembly.Module> {
    return WebAssembly.compile(new Uint8Array(await readFile(codecFile(codecFiles[codec]))))
  }
}
