import type { DeskCalls } from '../../preload/contract.ts'
import type { importCalls } from '../../preload/contract/import-calls.ts'
import { readFileText } from '../import/read-file-text.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createImportHandlers({
  session,
  machine,
  imports,
}: HandlerTools): Pick<DeskCalls, keyof typeof importCalls> {
  return {
    async 'import:choose'() {
      const paths = await machine.chooseFiles('Import')
      return imports.read(paths.map((path) => ({ path })))
    },
    'import:read': (files) =>
      imports.read(files.map(({ name, bytes }) => ({ fileName: name, bytes }))),
    'import:text': ({ name, bytes }) => readFileText({ fileName: name, bytes }, session.library()),
    'import:apply': (order) => imports.apply(order),
  }
}
