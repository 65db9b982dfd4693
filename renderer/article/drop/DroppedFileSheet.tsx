import { counted } from '../../../core/counted.ts'
import { Button } from '../../controls/Button.tsx'
import { SheetDialog } from '../../controls/SheetDialog.tsx'
import type { DroppedTexts } from './use-dropped-files.ts'

import styles from './DroppedFileSheet.module.css'

/** Asks whether files become part of the text or articles of their own. */
export function DroppedFileSheet({
  texts: { files, insert, importThem, leave },
}: {
  readonly texts: DroppedTexts
}) {
  const [first] = files
  const isOne = files.length === 1
  return (
    <SheetDialog
      title={isOne ? `“${first?.name ?? ''}”` : counted(files.length, 'file')}
      size="narrow"
      onClose={leave}
    >
      <div className={styles['content']}>
        <p>
          {isOne ? 'Its words' : 'Their words'} can stand in this text where you let go, or become
          {isOne ? ' an article of its own' : ' articles of their own'}. Undo takes the words out
          again.
        </p>
        <div className={styles['buttons']}>
          <Button onPress={importThem}>Import {isOne ? 'the file' : 'them'}…</Button>
          <Button look="main" autoFocus onPress={() => void insert()}>
            Put the text here
          </Button>
        </div>
      </div>
    </SheetDialog>
  )
}
