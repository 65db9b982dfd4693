import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'

import { droppedFileUse } from '../../../core/import/dropped-file.ts'
import { importFailureSentence } from '../../../core/import/import-failure.ts'
import type { ReceivedFile } from '../../../preload/contract/received-file.ts'
import { useDeskActions, useMachine } from '../../desk/desk-context.ts'
import { receiveFiles } from '../../desk/receive-files.ts'
import { insertBlocks } from './insert-blocks.ts'
import { keepPosition } from './keep-position.ts'

/** Files that were let go over a text, waiting for what is to be done with them. */
export interface DroppedTexts {
  readonly files: readonly ReceivedFile[]
  readonly insert: () => Promise<void>
  readonly importThem: () => void
  readonly leave: () => void
}

/** Takes files that are no pictures; null while nobody has to be asked about any. */
export function useDroppedFiles(editor: Editor): {
  readonly texts: DroppedTexts | null
  readonly take: (files: readonly File[], position: number) => Promise<void>
} {
  const machine = useMachine()
  const { notify, showSheet, reload } = useDeskActions()
  const [texts, setTexts] = useState<DroppedTexts | null>(null)

  // Until the sheet is gone nothing else takes the focus.
  const isAsking = texts !== null
  useEffect(() => {
    if (!isAsking) return undefined
    return () => {
      if (!editor.isDestroyed) editor.view.focus()
    }
  }, [isAsking, editor])

  async function insert(files: readonly ReceivedFile[], place: () => number): Promise<void> {
    const said: string[] = []
    for (const file of files) {
      const read = await machine['import:text'](file)
      if (!read.ok) {
        notify({ text: importFailureSentence(read.failure), tone: 'bad' })
        return
      }
      if (editor.isDestroyed) return
      insertBlocks(editor, read.value.body.content, place())
      said.push(...read.value.notes)
    }
    await reload()
    if (said.length > 0) notify({ text: said.slice(0, 2).join(' '), tone: 'plain' })
    editor.commands.focus()
  }

  async function take(dropped: readonly File[], position: number): Promise<void> {
    const place = keepPosition(editor, position)
    const uses = dropped.map((file) => ({ file, use: droppedFileUse(file) }))
    const refused = uses.flatMap(({ use }) => (use.kind === 'refused' ? [use.sentence] : []))
    if (refused.length > 0) notify({ text: refused.join(' '), tone: 'bad' })
    const taken = uses.filter(({ use }) => use.kind !== 'refused')
    if (taken.length === 0) {
      place.forget()
      return
    }
    const files = await receiveFiles(taken.map(({ file }) => file))
    if (taken.some(({ use }) => use.kind === 'records')) {
      place.forget()
      showSheet({ kind: 'import', files })
      return
    }

    function close(): void {
      place.forget()
      setTexts(null)
    }
    setTexts({
      files,
      async insert() {
        setTexts(null)
        await insert(files, place.now)
        place.forget()
      },
      importThem() {
        close()
        showSheet({ kind: 'import', files })
      },
      leave: close,
    })
  }

  return { texts, take }
}
