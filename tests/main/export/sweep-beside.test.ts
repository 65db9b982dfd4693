import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { expect, test } from 'vitest'

import { besidePath } from '../../../main/export/beside-bundle.ts'
import { bundleDisk } from '../../../main/export/bundle-disk.ts'
import { sweepBeside } from '../../../main/export/sweep-beside.ts'
import { writeBundle } from '../../../main/export/write-bundle.ts'
import type { LockProgram } from '../../../main/library/lock-program.ts'
import { someContents } from '../../builders/bundle-contents.ts'
import { aManifest } from '../../builders/manifest.ts'
import { expectValue } from '../../builders/outcome.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const dead: LockProgram = {
  host: 'harbour',
  pid: 70,
  startedAt: 1000,
  now: () => 2000,
  newToken: () => '019a7b12-0000-7000-8000-000000000001',
  isRunning: (pid) => pid === 80,
  held: new Set(),
}
/** Looks at what the others left. */
const here: LockProgram = { ...dead, pid: 90, held: new Set() }

async function aBundleAt(out: string, library: string): Promise<void> {
  const contents = someContents({ 'manifest.json': aManifest(library) })
  expectValue(await writeBundle({ contents, out }))
}

test('half of a bundle that was left behind goes, as a folder and as a zip', async () => {
  const folder = await temporaryFolder()
  const out = besidePath(join(folder, 'spring'), 'new', dead).path
  await mkdir(join(out, 'html'), { recursive: true })
  await writeFile(besidePath(join(folder, 'spring.zip'), 'new', dead).path, 'half')
  await mkdir(besidePath(join(folder, 'spring.zip'), 'copies', dead).path)
  await sweepBeside(folder, bundleDisk, here)
  expect(await readdir(folder)).toEqual([])
})

test('a former bundle comes back when nothing came to its place', async () => {
  const folder = await temporaryFolder()
  await aBundleAt(besidePath(join(folder, 'spring'), 'former', dead).path, 'Harbour')
  await sweepBeside(folder, bundleDisk, here)
  expect(await readdir(folder)).toEqual(['spring'])
  expect(await readdir(join(folder, 'spring'))).toEqual(['manifest.json'])
})

test('a former bundle goes when the new one stands, and stays when something else does', async () => {
  const folder = await temporaryFolder()
  await aBundleAt(join(folder, 'spring'), 'Harbour')
  await aBundleAt(besidePath(join(folder, 'spring'), 'former', dead).path, 'Harbour')
  await mkdir(join(folder, 'autumn'))
  await writeFile(join(folder, 'autumn', 'notes.txt'), 'mine')
  const former = besidePath(join(folder, 'autumn'), 'former', dead).path
  await aBundleAt(former, 'Harbour')
  await sweepBeside(folder, bundleDisk, here)
  expect(new Set(await readdir(folder))).toEqual(new Set(['spring', 'autumn', basename(former)]))
})

test.each<[string, (out: string) => string]>([
  ['a program that runs', (out) => besidePath(out, 'new', { ...dead, pid: 80 }).path],
  ['another machine', (out) => besidePath(out, 'new', { ...dead, host: 'quay' }).path],
  ['this program, which is still at it', (out) => besidePath(out, 'new', here).path],
  ['somebody else', (out) => `${out}.new-1-2.part`],
])('what is of %s stays', async (_, nameOf) => {
  const folder = await temporaryFolder()
  const left = nameOf(join(folder, 'spring.zip'))
  await writeFile(left, 'half')
  await sweepBeside(folder, bundleDisk, here)
  expect(await readdir(folder)).toEqual([basename(left)])
})

test('what a former program with our number left goes', async () => {
  const folder = await temporaryFolder()
  await writeFile(
    besidePath(join(folder, 'a.zip'), 'new', { ...dead, pid: 90, startedAt: 10 }).path,
    '',
  )
  await sweepBeside(folder, bundleDisk, here)
  expect(await readdir(folder)).toEqual([])
})
