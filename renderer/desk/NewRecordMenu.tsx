import type { ReactNode } from 'react'
import { MenuTrigger } from 'react-aria-components'

import { IconButton } from '../controls/IconButton.tsx'
import { CommandMenu } from './CommandMenu.tsx'

/** Everything that can be made, the article first. */
export function NewRecordMenu({ icon }: { readonly icon: ReactNode }) {
  return (
    <MenuTrigger>
      <IconButton label="New">{icon}</IconButton>
      <CommandMenu
        label="New"
        commands={['new-article', 'new-thread', 'new-edition', 'new-person', 'import']}
      />
    </MenuTrigger>
  )
}
