import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'
import { z } from 'zod'

import { temporaryFolder } from './builders/temporary-folder.ts'

const project = path.resolve(import.meta.dirname, '..')

/** What each folder must not reach; the rest of each line is what it may. */
const imports: Readonly<Record<string, { readonly never: string; readonly allowed: string }>> = {
  core: {
    never: 'node:fs electron lowdb react ../main/library/library.ts ../preload/contract.ts',
    allowed: './article.ts zod',
  },
  preload: {
    never: 'node:fs electron react ../main/handlers.ts ../renderer/desk/desk-store.ts',
    allowed: '../core/article.ts ./contract.ts zod',
  },
  main: {
    never: '../renderer/desk/desk-store.ts ../preload/bridge.ts',
    allowed: 'node:fs electron ../preload/contract.ts ../core/article.ts',
  },
  'main/library': {
    never: 'electron ../../preload/contract.ts ../../renderer/desk/desk-store.ts',
    allowed: 'node:fs lowdb ../../core/article.ts',
  },
  'main/import': { never: 'electron ../../preload/contract.ts', allowed: 'node:fs' },
  'main/export': { never: 'electron ../../preload/contract.ts', allowed: 'node:fs' },
  'main/cli': { never: 'electron ../../preload/contract.ts', allowed: 'node:fs' },
  renderer: {
    never: 'node:fs electron lowdb ../main/handlers.ts ../preload/contract.ts',
    allowed: 'react ../core/article.ts',
  },
}

/** What the compiler lets each folder know of the world around it. */
const worlds: Readonly<Record<string, { readonly never: string; readonly known: string }>> = {
  core: { never: 'document process Buffer', known: 'JSON' },
  preload: { never: 'document process Buffer', known: 'JSON' },
  main: { never: 'document', known: 'process Buffer' },
  renderer: { never: 'process Buffer', known: 'document' },
}

const diagnosticsSchema = z.looseObject({
  diagnostics: z.array(z.looseObject({ code: z.string(), filename: z.string() })),
})

test('no folder imports what its layer must not reach', async () => {
  const folder = await temporaryFolder()
  const config = z.looseObject({ options: z.looseObject({}) })
  const rules = config.parse(
    JSON.parse(await readFile(path.join(project, '.oxlintrc.json'), 'utf8')),
  )
  await writeFile(
    path.join(folder, '.oxlintrc.json'),
    JSON.stringify({ ...rules, options: { ...rules.options, typeAware: false } }),
  )
  const probes = Object.entries(imports).flatMap(([place, { never, allowed }]) => [
    ...never.split(' ').map((name, at) => ({ file: `${place}/never-${at}.ts`, name })),
    ...allowed.split(' ').map((name, at) => ({ file: `${place}/allowed-${at}.ts`, name })),
  ])
  for (const { file, name } of probes) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), `export { probe } from '${name}'\n`)
  }

  const { diagnostics } = diagnosticsSchema.parse(
    JSON.parse(run('oxlint/bin/oxlint', ['--format', 'json'], folder)),
  )
  const caught = diagnostics
    .filter(({ code }) => code.includes('no-restricted-imports'))
    .map(({ filename }) => filename.replaceAll('\\', '/'))
  expect(caught.toSorted()).toEqual(
    probes.flatMap(({ file }) => (file.includes('/never-') ? [file] : [])).toSorted(),
  )
})

test('no folder knows a world that it does not live in', async () => {
  const folder = await temporaryFolder()
  await cp(path.join(project, 'tsconfig.json'), path.join(folder, 'tsconfig.json'))
  await mkdir(path.join(folder, 'node_modules'))
  await symlink(
    path.join(project, 'node_modules/@types'),
    path.join(folder, 'node_modules/@types'),
    'junction',
  )
  for (const [place, { never, known }] of Object.entries(worlds)) {
    await mkdir(path.join(folder, place))
    await cp(path.join(project, place, 'tsconfig.json'), path.join(folder, place, 'tsconfig.json'))
    for (const name of [...never.split(' '), ...known.split(' ')]) {
      await writeFile(
        path.join(folder, place, `${name}.ts`),
        `export const probe: string = typeof ${name}\n`,
      )
    }
  }

  const said = run('typescript/bin/tsc', ['-b', ...Object.keys(worlds)], folder)
  const caught = [...said.matchAll(/^(\S+)\.ts\(\d+,\d+\): error TS\d+: Cannot find name/gmu)]
  expect(caught.map(([, name = '']) => name.replaceAll('\\', '/')).toSorted()).toEqual(
    Object.entries(worlds)
      .flatMap(([place, { never }]) => never.split(' ').map((name) => `${place}/${name}`))
      .toSorted(),
  )
}, 60_000)

function run(program: string, args: readonly string[], folder: string): string {
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(project, 'node_modules', program), ...args],
    { cwd: folder, encoding: 'utf8' },
  )
  return stdout
}
