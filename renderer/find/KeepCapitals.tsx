import { CaseUpper } from 'lucide-react'

import type { Replacement } from '../../core/search/replacement.ts'
import { IconButton } from '../controls/IconButton.tsx'

/** Whether what comes in takes the capitals of what goes. */
export function KeepCapitals({
  replacement,
  onChange,
}: {
  readonly replacement: Replacement
  readonly onChange: (replacement: Replacement) => void
}) {
  return (
    <IconButton
      label="Keep capitals"
      isSelected={replacement.preservesCase}
      onPress={() => onChange({ ...replacement, preservesCase: !replacement.preservesCase })}
    >
      <CaseUpper />
    </IconButton>
  )
}
