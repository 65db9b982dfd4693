import { ImportSheet } from '../import/ImportSheet.tsx'
import { PublishSheet } from '../publish/PublishSheet.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'

export function SheetInFront() {
  const sheet = useDeskState((state) => state.sheet)
  const { showSheet } = useDeskActions()
  if (sheet === null) return null

  function close(): void {
    showSheet(null)
  }

  switch (sheet.kind) {
    case 'palette':
      return <CommandPalette onClose={close} />
    case 'import':
      return <ImportSheet dropped={sheet.files} onClose={close} />
    case 'publish':
      return <PublishSheet id={sheet.id} onClose={close} />
  }
}
