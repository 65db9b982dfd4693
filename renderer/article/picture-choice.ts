import { type Editor, Extension } from '@tiptap/core'

import type { AskForPictures } from '../media/use-choose-pictures.ts'
import { insertFigure } from './insert-figure.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pictureChoice: {
      /** Asks for a picture, or for several that stand together, and puts them where the caret is by then. */
      choosePictures: (...howMany: Parameters<AskForPictures>) => ReturnType
    }
  }
}

/** Pictures come from the machine, for which the editor has to ask. */
export const PictureChoice = Extension.create<{ ask: AskForPictures }>({
  name: 'pictureChoice',

  addOptions: () => ({ ask: async () => [] }),

  addCommands() {
    const { ask } = this.options
    return {
      choosePictures:
        (howMany) =>
        ({ editor, dispatch }) => {
          if (dispatch !== undefined) void insertChosen(editor, ask(howMany))
          return true
        },
    }
  },
})

async function insertChosen(editor: Editor, chosen: ReturnType<AskForPictures>): Promise<void> {
  const pictures = await chosen
  if (!editor.isDestroyed) insertFigure(editor, pictures, editor.state.selection.to)
}
