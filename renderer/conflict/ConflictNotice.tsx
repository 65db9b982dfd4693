import { Copy } from 'lucide-react'

import { Button } from '../controls/Button.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'

/** Says that second versions lie beside records, and leads to them. */
export function ConflictNotice() {
  const actions = useDeskActions()
  const count = useDeskState(
    ({ overview }) => overview?.problems.filter(({ kind }) => kind === 'conflict-copy').length ?? 0,
  )
  if (count === 0) return null
  return (
    <Button look="link" onPress={() => actions.showSheet({ kind: 'conflict-copies' })}>
      <Copy aria-hidden />
      {count === 1 ? '1 second version' : `${count} second versions`}
    </Button>
  )
}
