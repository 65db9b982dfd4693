import { useStore } from 'zustand'

import { CheckRow } from '../controls/CheckRow.tsx'
import { useDeskTools } from '../desk/desk-context.ts'

/** Whether a bundle is refused while a picture has no alt text; agreed for the whole library. */
export function AltTextSettings() {
  const { house } = useDeskTools()
  const isRequired = useStore(house.store, ({ isAltTextRequired }) => isAltTextRequired)

  return (
    <CheckRow
      title="Require alt text before anything is published"
      explanation="A picture without alt text stops the bundle. Otherwise it is a warning. This holds for everybody in the library."
      isSelected={isRequired}
      onChange={(next) =>
        void house.change(
          next ? 'Made alt text required' : 'Made alt text a warning',
          (before) => ({
            ...before,
            isAltTextRequired: next,
          }),
        )
      }
    />
  )
}
