import { useEffect, useState } from 'react'

import { useDeskActions } from './desk-context.ts'
import { receiveFiles } from './receive-files.ts'

/** Files that are dropped anywhere on the window are offered for import; true while some hover. */
export function useFileDrop(): boolean {
  const { showSheet } = useDeskActions()
  const [isHovering, setHovering] = useState(false)

  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (!holdsDocuments(event.dataTransfer)) return
      event.preventDefault()
      setHovering(true)
    }
    function onDragLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setHovering(false)
    }
    function onDrop(event: DragEvent): void {
      setHovering(false)
      if (event.defaultPrevented) return
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      void receiveFiles(files).then((received) => showSheet({ kind: 'import', files: received }))
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [showSheet])

  return isHovering
}

/** Pictures belong on the page, so the window only asks for the others. */
function holdsDocuments(transfer: DataTransfer | null): boolean {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  return items.length > 0 && !items.every(({ type }) => type.startsWith('image/'))
}
