import { z } from 'zod'

export const commandNames = [
  'undo',
  'redo',
  'new-article',
  'new-thread',
  'new-edition',
  'new-person',
  'import',
  'publish',
  'publish-by-hand',
  'promote',
  'check-library',
  'comment-on-selection',
  'suggest-changes',
  'next-remark',
  'previous-remark',
  'accept-suggestion',
  'reject-suggestion',
  'accept-all-suggestions',
  'reject-all-suggestions',
  'view-markup',
  'view-final',
  'view-original',
  'move-to-trash',
  'save-now',
  'keep-version',
  'show-history',
  'empty-trash',
  'find-record',
  'open-palette',
  'show-articles',
  'show-threads',
  'show-editions',
  'show-people',
  'show-media',
  'show-trash',
  'show-welcome',
  'toggle-sources',
  'toggle-inspector',
  'theme-system',
  'theme-light',
  'theme-dark',
  'new-library',
  'open-library',
  'show-library-folder',
  'back-up-now',
  'show-settings',
] as const

export const commandNameSchema = z.enum(commandNames)

/** Something the desk can do, from the menu, the palette or a key. */
export type CommandName = z.infer<typeof commandNameSchema>

export interface Command {
  /** Says what will happen, as a verb. */
  readonly label: string
  /** Electron's notation; `CmdOrCtrl` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly shortcut: string | null
}

/**
 * No shortcut takes a key that writes or edits text: Ctrl with Alt types characters on many keyboards. In a
 * text field undo and redo are the field's own.
 */
export const commands: Readonly<Record<CommandName, Command>> = {
  undo: { label: 'Undo', shortcut: 'CmdOrCtrl+Z' },
  redo: { label: 'Redo', shortcut: 'CmdOrCtrl+Shift+Z' },
  'new-article': { label: 'New article', shortcut: 'CmdOrCtrl+N' },
  'new-thread': { label: 'New thread', shortcut: 'CmdOrCtrl+Shift+N' },
  'new-edition': { label: 'New edition', shortcut: null },
  'new-person': { label: 'New person', shortcut: null },
  import: { label: 'Import…', shortcut: 'CmdOrCtrl+Shift+O' },
  publish: { label: 'Make a bundle…', shortcut: 'CmdOrCtrl+Shift+E' },
  'publish-by-hand': { label: 'Publish a thread by hand…', shortcut: 'CmdOrCtrl+Shift+P' },
  promote: { label: 'Promote this in a thread…', shortcut: null },
  'check-library': { label: 'Verify the library', shortcut: null },
  'comment-on-selection': { label: 'Comment on the selection', shortcut: null },
  'suggest-changes': { label: 'Suggest changes, or stop suggesting', shortcut: null },
  'next-remark': { label: 'Go to the next comment or suggestion', shortcut: null },
  'previous-remark': { label: 'Go to the comment or suggestion before', shortcut: null },
  'accept-suggestion': { label: 'Accept the suggestion at the cursor', shortcut: null },
  'reject-suggestion': { label: 'Reject the suggestion at the cursor', shortcut: null },
  'accept-all-suggestions': { label: 'Accept all suggestions', shortcut: null },
  'reject-all-suggestions': { label: 'Reject all suggestions', shortcut: null },
  'view-markup': { label: 'Show the text with its suggestions', shortcut: null },
  'view-final': { label: 'Show the text as if all suggestions were accepted', shortcut: null },
  'view-original': { label: 'Show the text as if no suggestion were accepted', shortcut: null },
  'move-to-trash': { label: 'Move to the trash', shortcut: 'CmdOrCtrl+Shift+Backspace' },
  'save-now': { label: 'Save now', shortcut: 'CmdOrCtrl+S' },
  'keep-version': { label: 'Keep a version…', shortcut: 'CmdOrCtrl+Shift+M' },
  'show-history': { label: 'Show the earlier versions', shortcut: 'CmdOrCtrl+Shift+H' },
  'empty-trash': { label: 'Empty the trash…', shortcut: null },
  'find-record': { label: 'Search the list', shortcut: 'CmdOrCtrl+Shift+F' },
  'open-palette': { label: 'Search or do anything', shortcut: 'CmdOrCtrl+K' },
  'show-articles': { label: 'Show articles', shortcut: 'CmdOrCtrl+1' },
  'show-threads': { label: 'Show threads', shortcut: 'CmdOrCtrl+2' },
  'show-editions': { label: 'Show editions', shortcut: 'CmdOrCtrl+3' },
  'show-people': { label: 'Show people', shortcut: 'CmdOrCtrl+4' },
  'show-media': { label: 'Show media', shortcut: 'CmdOrCtrl+5' },
  'show-trash': { label: 'Show the trash', shortcut: 'CmdOrCtrl+6' },
  'show-welcome': { label: 'Show the welcome', shortcut: null },
  'toggle-sources': { label: 'Show or hide the sources', shortcut: 'CmdOrCtrl+Shift+L' },
  'toggle-inspector': { label: 'Show or hide the details', shortcut: 'CmdOrCtrl+Shift+D' },
  'theme-system': { label: 'Appearance: as the system', shortcut: null },
  'theme-light': { label: 'Appearance: light', shortcut: null },
  'theme-dark': { label: 'Appearance: dark', shortcut: null },
  'new-library': { label: 'New library…', shortcut: null },
  'open-library': { label: 'Open library…', shortcut: 'CmdOrCtrl+O' },
  'show-library-folder': { label: 'Show the library’s folder', shortcut: null },
  'back-up-now': { label: 'Back up now', shortcut: null },
  'show-settings': { label: 'Settings', shortcut: 'CmdOrCtrl+,' },
}
