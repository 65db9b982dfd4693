import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'

import { filesIn } from './files-in.ts'
import { runProgram } from './run-program.ts'
import { test } from './validators-test.ts'

const xmlEndings = ['.xml', '.atom', '.rss', '.opf', '.xhtml', '.ncx', '.rels', '.icml']

test('libxml reads every part that is XML, packed ones too', async ({ published }) => {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-xml-'))
  const packed = [...(await published.files('.docx')), ...(await published.files('.epub'))]
  for (const [index, file] of packed.entries()) await unpack(file, join(folder, String(index)))
  const plain = await Promise.all(xmlEndings.map(published.files))
  const parts = [...plain.flat(), ...(await filesIn(folder)).filter(isXml)]
  expect(parts.length).toBeGreaterThan(300)
  const { status, stderr } = await runProgram('xmllint', ['--noout', '--nonet', ...parts])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  await rm(folder, { recursive: true })
})

async function unpack(file: string, folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(await readFile(file))))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
}

function isXml(file: string): boolean {
  return xmlEndings.some((ending) => file.endsWith(ending))
}
