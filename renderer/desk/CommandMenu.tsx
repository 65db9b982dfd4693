import { Menu, MenuItem, Popover } from 'react-aria-components'

import { type CommandName, commandNameSchema, commands } from '../../core/desk/command.ts'
import { printedShortcut } from '../controls/shortcut.ts'
import { useRunCommand } from './use-run-command.ts'

import styles from './CommandMenu.module.css'

/** Some of the desk's commands as a menu, with their keys. */
export function CommandMenu({
  label,
  commands: names,
}: {
  readonly label: string
  readonly commands: readonly CommandName[]
}) {
  const run = useRunCommand()
  return (
    <Popover className={styles['popover'] ?? ''} offset={4}>
      <Menu
        aria-label={label}
        className={styles['menu'] ?? ''}
        onAction={(key) => run(commandNameSchema.parse(key))}
      >
        {names.map((name) => (
          <MenuItem
            key={name}
            id={name}
            className={styles['item'] ?? ''}
            textValue={commands[name].label}
          >
            <span>{commands[name].label}</span>
            <kbd>{printedShortcut(name)}</kbd>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
