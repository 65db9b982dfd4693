import { stepped, textSizes, textWidths, type WritingView } from '../../core/desk/writing-view.ts'
import type { DeskTools } from '../desk/desk-context.ts'

export type WritingCommand =
  | 'focus-paragraph'
  | 'focus-sentence'
  | 'toggle-typewriter'
  | 'text-wider'
  | 'text-narrower'
  | 'text-larger'
  | 'text-smaller'
  | 'toggle-face'

/** Changes how articles are shown while one writes. */
export function runWritingCommand(
  command: WritingCommand,
  { store, actions }: Pick<DeskTools, 'store' | 'actions'>,
): void {
  const { writing } = store.getState().view
  actions.setView({ writing: { ...writing, ...changeOf(command, writing) } })
}

function changeOf(command: WritingCommand, view: WritingView): Partial<WritingView> {
  switch (command) {
    case 'focus-paragraph':
      return { focus: view.focus === 'paragraph' ? 'page' : 'paragraph' }
    case 'focus-sentence':
      return { focus: view.focus === 'sentence' ? 'page' : 'sentence' }
    case 'toggle-typewriter':
      return { isTypewriter: !view.isTypewriter }
    case 'text-wider':
      return { width: stepped(textWidths, view.width, 1) }
    case 'text-narrower':
      return { width: stepped(textWidths, view.width, -1) }
    case 'text-larger':
      return { size: stepped(textSizes, view.size, 1) }
    case 'text-smaller':
      return { size: stepped(textSizes, view.size, -1) }
    case 'toggle-face':
      return { face: view.face === 'serif' ? 'sans' : 'serif' }
  }
}
