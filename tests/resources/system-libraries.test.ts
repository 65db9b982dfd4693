import { expect, test } from 'vitest'

import {
  missingLibraries,
  missingPackages,
  offeredNames,
} from '../../resources/launcher/system-libraries.ts'

test.each([
  { name: 'all are there', listed: 'ii libnss3\nii xvfb\n', missing: [] },
  { name: 'one was never installed', listed: 'ii libnss3\n', missing: ['xvfb'] },
  {
    name: 'one was removed and left its settings',
    listed: 'ii libnss3\nrc xvfb\n',
    missing: ['xvfb'],
  },
  {
    name: 'a longer name is another package',
    listed: 'ii libnss3-dev\nii xvfb\n',
    missing: ['libnss3'],
  },
  { name: 'a newer release names it otherwise', listed: 'ii libnss3t64\nii xvfb\n', missing: [] },
  { name: 'nothing is known', listed: '', missing: ['libnss3', 'xvfb'] },
])('the packages that a Debian lacks: $name', ({ listed, missing }) => {
  expect(missingPackages(['libnss3', 'xvfb'], listed)).toEqual(missing)
})

test('packages are asked for by the names this release offers', () => {
  expect(offeredNames(['libgtk-3-0', 'xvfb'], 'libgtk-3-0t64\nxvfb\n')).toEqual([
    'libgtk-3-0t64',
    'xvfb',
  ])
})

test('the libraries that the loader does not find are named', () => {
  const report = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f01)',
    '\tlibgbm.so.1 => not found',
  ].join('\n')

  expect(missingLibraries(report)).toEqual(['libgtk-3.so.0', 'libgbm.so.1'])
})
