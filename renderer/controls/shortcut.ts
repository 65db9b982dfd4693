import {
  type CommandName,
  commandNames,
  commands,
  shortcutOf,
  shownKeysOf,
} from '../../core/desk/command.ts'

export const isMac = navigator.platform.startsWith('Mac')

/** A shortcut as people read it on this system: `⌘⇧N` or `Ctrl Shift N`. */
export function printedShortcut(command: CommandName): string | undefined {
  const shortcut = shownKeysOf(command, isMac)
  return shortcut === null
    ? undefined
    : shortcut
        .split('+')
        .map(printedKey)
        .join(isMac ? '' : ' ')
}

/** What tells one press of keys from another. */
export type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>

/** The command whose keys were pressed. */
export function commandForKeys(event: PressedKeys): CommandName | undefined {
  return shortcuts.find(({ parts }) => matches(event, parts))?.name
}

const shortcuts = commandNames.flatMap((name) => {
  const keys = [shortcutOf(name, isMac), commands[name].otherShortcut ?? null]
  return keys.flatMap((each) => (each === null ? [] : [{ name, parts: each.split('+') }]))
})

function matches(event: PressedKeys, parts: readonly string[]): boolean {
  const hasMainModifier = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  return (
    hasMainModifier === parts.includes('CmdOrCtrl') &&
    // Where the plus stands above another sign it needs the Shift key, and people leave that out.
    (event.shiftKey === parts.includes('Shift') || parts.at(-1) === 'Plus') &&
    event.altKey === parts.includes('Alt') &&
    keyOf(event) === parts.at(-1)?.toLowerCase()
  )
}

/** Letters by what is written on the key, unless Alt turned them into another character; digits by their place. */
function keyOf({ altKey, code, key }: PressedKeys): string {
  const isByPlace = code.startsWith('Digit') || (altKey && code.startsWith('Key'))
  if (key === '+' || key === '=') return 'plus'
  return (
    isByPlace ? code.replace(/^(?:Key|Digit)/u, '') : key.replace(/^Arrow/u, '')
  ).toLowerCase()
}

function printedKey(key: string): string {
  switch (key) {
    case 'CmdOrCtrl':
      return isMac ? '⌘' : 'Ctrl'
    case 'Shift':
      return isMac ? '⇧' : 'Shift'
    case 'Alt':
      return isMac ? '⌥' : 'Alt'
    case 'Backspace':
      return isMac ? '⌫' : 'Backspace'
    case 'Plus':
      return '+'
    case 'Up':
      return '↑'
    case 'Down':
      return '↓'
    case 'Left':
      return '←'
    case 'Right':
      return '→'
    default:
      return key
  }
}
