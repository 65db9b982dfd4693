import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Command } from 'commander'

import { type DesignFile, designFiles, ourDesign } from '../../core/export/site/site-design.ts'
import { errorCode, onDisk } from '../library/disk-failure.ts'
import { designFolder } from '../library/library-folder.ts'
import { makeFolder } from '../library/make-folder.ts'
import type { CliCommand } from './cli-command.ts'
import { finished } from './outcome.ts'
import { libraryRefusal } from './refusals.ts'
import { withLibrary } from './with-library.ts'

/** `design LIBRARY`: puts the files there that a design of one’s own begins with. */
export const designCommand: CliCommand = {
  define: () =>
    new Command('design')
      .description('Begin a design of your own for the website.')
      .argument('<library>', 'the folder of the library')
      .addHelpText(
        'after',
        `
Puts page.html, article.html and style.css into the folder “design” of the library; what is there
already stays. Names between braces, such as {{main}} or {{headline}}, are replaced by what they
stand for when the website is made; nothing else happens to the files, and nothing in them runs.
page.html needs {{main}}, article.html needs {{text}}. style.css comes after the style of the
program. A file that you remove is the program’s own again.

With --json: { "folder", "files": [the files that were made] }

Example:
  $ copydesk design desk`,
      ),
  async run({ args: [folder = ''] }, surroundings) {
    return withLibrary(folder, surroundings, async (library) => {
      const place = join(library.folder, designFolder)
      const made = await onDisk(place, async () => {
        await makeFolder(place)
        const written: DesignFile[] = []
        for (const file of designFiles) {
          if (await isWritten(join(place, file), beginning(file))) written.push(file)
        }
        return written
      })
      if (!made.ok) return libraryRefusal(made.failure)
      return finished({
        text:
          made.value.length === 0
            ? `${place} has a design already.`
            : `${place}: ${made.value.join(', ')}`,
        json: { folder: place, files: made.value },
      })
    })
  },
}

function beginning(file: DesignFile): string {
  switch (file) {
    case 'page.html':
      return ourDesign.page
    case 'article.html':
      return ourDesign.article
    case 'style.css':
      return '/* Comes after the style of the program: the same selector wins here. */\n'
  }
}

/** False where a file of that name is there. */
async function isWritten(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}
