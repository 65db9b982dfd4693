import { Menu, type WebContents } from 'electron'

/** A right click on text, where the window shows no menu of its own. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText.trim() === '') return
    const { canCut, canCopy, canPaste, canSelectAll } = editFlags
    Menu.buildFromTemplate([
      { role: 'cut', enabled: canCut },
      { role: 'copy', enabled: canCopy },
      { role: 'paste', enabled: canPaste },
      { role: 'pasteAndMatchStyle', enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: canSelectAll },
    ]).popup()
  })
}
