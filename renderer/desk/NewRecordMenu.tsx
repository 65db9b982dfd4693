import type { ReactNode } from 'react'

import { type CommandName, commands } from '../../core/desk/command.ts'
import type { MenuAction } from '../controls/ActionList.tsx'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { printedShortcut } from '../controls/shortcut.ts'
import { useTemplateActions } from '../lists/use-template-actions.ts'
import { useRunCommand } from './use-run-command.ts'

/** Everything that can be made, the article first, blank or from a template. */
export function NewRecordMenu({ icon }: { readonly icon: ReactNode }) {
  const run = useRunCommand()
  const templates = useTemplateActions()

  function action(name: CommandName): MenuAction {
    const keys = printedShortcut(name)
    return {
      label: commands[name].label,
      ...(keys === undefined ? {} : { keys }),
      run: () => run(name),
    }
  }

  return (
    <ActionMenu
      label="New"
      icon={icon}
      actions={[
        action('new-article'),
        ...templates,
        ...(['new-thread', 'new-edition', 'new-person', 'import'] as const).map(action),
      ]}
    />
  )
}
