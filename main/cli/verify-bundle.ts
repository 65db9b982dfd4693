import path from 'node:path'

import { Command } from 'commander'

import { counted } from '../../core/counted.ts'
import { manifestName, sealName } from '../../core/export/bundle/bundle.ts'
import { type BundleProblem, verifyBundle } from '../export/verify-bundle.ts'
import type { CliCommand } from './cli-command.ts'
import { finished, refusal } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'

/** `verify-bundle PLACE`: compares every file of a bundle with its manifest. */
export const verifyBundleCommand: CliCommand = {
  define: () =>
    new Command('verify-bundle')
      .description('Prove that a bundle came to no harm.')
      .argument('<place>', 'the folder or zip file of the bundle')
      .addHelpText(
        'after',
        `
Reads every file and compares its size and SHA-256 with manifest.json, and that with manifest.json.sha256,
then follows the links and pictures of its pages. Exit status 1 when a file is missing, changed or not named
there, or when a page leads to a file that the bundle does not have; 3 when the place is no bundle, or a zip
that can’t be read. A zip may hold the bundle in one folder, as programs pack it.

With --json: { "whole": true or false, "folder": in which it lies in a zip, "targets", "records", "files":
count, "problems": [{ "kind": missing, changed or strange, "path" }], "deadLinks": [{ "path": of the page,
"address" }] }

This finds accidents: whoever changes a bundle on purpose can write new checksums.

Example:
  $ copydesk verify-bundle spring.zip`,
      ),
  async run({ args: [place = ''] }, { cwd }) {
    const report = await verifyBundle(path.resolve(cwd, place))
    if (!report.ok) {
      if (report.failure.kind === 'disk') return libraryRefusal(report.failure)
      return refusal({
        status: 3,
        reason: report.failure.kind,
        sentence: `${report.failure.path} can’t be read as a bundle: ${report.failure.reason}.`,
      })
    }
    const { manifest, folder, problems, deadLinks } = report.value
    const { targets, records, files } = manifest
    const isWhole = problems.length === 0
    // The manifest names every file but itself and its seal.
    const count = files.length + 2
    return finished({
      status: isWhole && deadLinks.length === 0 ? 0 : 1,
      text: [
        ...(isWhole ? [`The bundle is whole: ${counted(count, 'file')}${within(folder)}.`] : []),
        ...problems.map(problemLine),
        ...deadLinks.map(({ path: page, address }) => `${page}: leads nowhere: ${address}`),
      ].join('\n'),
      json: { whole: isWhole, folder, targets, records, files: count, problems, deadLinks },
      messages: [
        ...(isWhole ? [] : [`${counted(problems.length, 'file is', 'files are')} not as made.`]),
        ...(deadLinks.length === 0
          ? []
          : [`${counted(deadLinks.length, 'link leads', 'links lead')} to no file of the bundle.`]),
      ],
    })
  },
}

function within(folder: string): string {
  return folder === '' ? '' : ` in the folder “${folder}”`
}

function problemLine({ kind, path: file }: BundleProblem): string {
  switch (kind) {
    case 'missing':
      return file === sealName
        ? `${file}: missing, so nothing proves that ${manifestName} is as it was made`
        : `${file}: missing`
    case 'changed':
      return `${file}: changed since the bundle was made`
    case 'strange':
      return `${file}: not a part of the bundle`
  }
}
