import path from 'node:path'

/** The folder of the checkout that this launcher belongs to. */
export const projectFolder: string = path.resolve(import.meta.dirname, '../..')

/** The program of an installed package, to be run with Node. */
export function packageProgram(file: string): string {
  return path.join(projectFolder, 'node_modules', file)
}
