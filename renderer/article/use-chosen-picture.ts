import type { NodeViewProps } from '@tiptap/react'
import { useEffect, useState } from 'react'

/** The picture of a figure that was pressed while the figure is selected; Delete takes it away alone. */
export function useChosenPicture(
  { editor, selected }: NodeViewProps,
  onDelete: (at: number) => void,
): readonly [chosen: number | null, choose: (at: number) => void] {
  const [chosen, setChosen] = useState<number | null>(null)
  if (!selected && chosen !== null) setChosen(null)

  useEffect(() => {
    if (chosen === null) return undefined
    const at = chosen
    const { dom } = editor.view

    function deleteChosen(event: KeyboardEvent): void {
      const isDeleting = event.key === 'Delete' || event.key === 'Backspace'
      if (event.target !== dom || !isDeleting) return
      event.preventDefault()
      event.stopPropagation()
      setChosen(null)
      onDelete(at)
    }

    dom.addEventListener('keydown', deleteChosen, true)
    return () => dom.removeEventListener('keydown', deleteChosen, true)
  })

  return [chosen, setChosen]
}
