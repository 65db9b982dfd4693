import { app, Menu, type MenuItemConstructorOptions } from 'electron'

import { type CommandName, commands, shownKeysOf } from '../core/desk/command.ts'

/** The application's menu; its commands are carried out by the window. */
export function installMenu(run: (command: CommandName) => void): void {
  function command(name: CommandName): MenuItemConstructorOptions {
    const { label } = commands[name]
    const shortcut = shownKeysOf(name, process.platform === 'darwin')
    return {
      label,
      ...(shortcut === null ? {} : { accelerator: shortcut }),
      // The window listens to the keys itself; the menu shows them.
      registerAccelerator: false,
      click: () => run(name),
    }
  }

  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        ...(
          ['new-article', 'new-from-template', 'new-thread', 'new-edition', 'new-person'] as const
        ).map(command),
        separator,
        command('import'),
        command('publish'),
        command('publish-by-hand'),
        command('show-sent'),
        command('promote'),
        separator,
        command('save-now'),
        command('keep-version'),
        command('show-history'),
        separator,
        command('duplicate'),
        command('change-articles'),
        command('toggle-favourite'),
        command('toggle-template'),
        separator,
        command('move-to-trash'),
        command('empty-trash'),
        separator,
        ...(['new-library', 'open-library', 'show-library-folder', 'check-library'] as const).map(
          command,
        ),
        separator,
        command('back-up-now'),
        command('show-settings'),
        separator,
        process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        // The window knows whether a text field or the desk has something to take back.
        command('undo'),
        command('redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        separator,
        ...(
          [
            'find-in-page',
            'replace-in-page',
            'find-next',
            'find-previous',
            'replace-in-library',
          ] as const
        ).map(command),
        separator,
        ...(
          [
            'next-marked-word',
            'show-word-menu',
            'tidy-text',
            'type-straight',
            'show-house-style',
            'check-words',
          ] as const
        ).map(command),
      ],
    },
    {
      label: 'Format',
      submenu: [
        ...(
          [
            'make-bold',
            'make-italic',
            'make-small-capitals',
            'make-strike',
            'make-code',
            'make-link',
          ] as const
        ).map(command),
        separator,
        ...(['make-footnote', 'special-characters', 'non-breaking-space'] as const).map(command),
        separator,
        ...(
          [
            'make-text',
            'make-heading',
            'make-subheading',
            'make-minor-heading',
            'make-bulleted-list',
            'make-numbered-list',
            'make-task-list',
            'make-quote',
            'make-code-block',
          ] as const
        ).map(command),
        separator,
        ...(['move-block-up', 'move-block-down', 'line-below-block'] as const).map(command),
      ],
    },
    {
      label: 'Review',
      submenu: [
        command('comment-on-selection'),
        command('suggest-changes'),
        separator,
        ...(
          [
            'next-remark',
            'previous-remark',
            'accept-suggestion',
            'reject-suggestion',
            'accept-all-suggestions',
            'reject-all-suggestions',
          ] as const
        ).map(command),
        separator,
        ...(['view-markup', 'view-final', 'view-original'] as const).map(command),
      ],
    },
    {
      label: 'Go',
      submenu: [
        command('go-back'),
        command('go-forward'),
        separator,
        command('open-palette'),
        command('find-record'),
        separator,
        ...(
          [
            'show-articles',
            'show-list',
            'show-board',
            'show-calendar',
            'show-threads',
            'show-editions',
            'show-people',
            'show-media',
            'show-trash',
            'show-templates',
          ] as const
        ).map(command),
        separator,
        command('keep-filter'),
      ],
    },
    {
      label: 'View',
      submenu: [
        command('toggle-sources'),
        command('toggle-inspector'),
        command('toggle-format-bar'),
        separator,
        command('toggle-beside'),
        command('swap-beside'),
        separator,
        command('show-outline'),
        command('set-goal'),
        {
          label: 'Writing',
          submenu: (
            [
              'focus-paragraph',
              'focus-sentence',
              'toggle-typewriter',
              'text-wider',
              'text-narrower',
              'text-larger',
              'text-smaller',
              'toggle-face',
            ] as const
          ).map(command),
        },
        separator,
        ...(['theme-system', 'theme-light', 'theme-dark'] as const).map(command),
        separator,
        ...(['zoom-in', 'zoom-out', 'zoom-usual', 'toggle-full-screen'] as const).map(command),
      ],
    },
    { role: 'windowMenu' },
    { label: 'Help', submenu: [command('show-welcome')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  app.setAboutPanelOptions({ applicationName: 'Copydesk', applicationVersion: app.getVersion() })
}
