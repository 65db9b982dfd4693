import { useMemo } from 'react'
import { useStore } from 'zustand'

import type { LibraryRecord } from '../../core/library/library-record.ts'
import { mergeRecords } from '../../core/merge/merge-records.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import type { OpenRecord, ReadableStore, SaveState } from '../desk/open-record.ts'
import type { Page } from '../desk/page.ts'
import { ChoiceFooter } from './ChoiceFooter.tsx'
import { CollisionList } from './CollisionList.tsx'
import { useChoices } from './use-choices.ts'

/** The two versions of the record on the page, side by side where they collide. */
export function ConflictSheet({
  page,
  onClose,
}: {
  readonly page: Page
  readonly onClose: () => void
}) {
  const actions = useDeskActions()
  const open: Pick<OpenRecord<LibraryRecord>, 'settleConflict'> = page.open
  const store: ReadableStore<{ readonly saving: SaveState }> = page.open.store
  const saving = useStore(store, (state) => state.saving)
  // The sides change with each save, and with it the state of saving.
  const collisions = useMemo(() => collisionsOf(page, saving), [page, saving])
  const { choices, left, choose, chooseAll } = useChoices(collisions)

  async function settle(): Promise<void> {
    if (await open.settleConflict(choices)) {
      onClose()
      actions.notify({ text: 'Both versions are brought together and saved', tone: 'plain' })
    }
  }

  return (
    <SheetDialog
      title="Two versions of this text"
      onClose={onClose}
      footer={
        <ChoiceFooter
          left={left}
          action="Save this version"
          onChooseAll={chooseAll}
          onAct={() => void settle()}
        >
          <Button
            onPress={() => {
              onClose()
              void actions.keepAsCopy()
            }}
          >
            Keep mine as a copy
          </Button>
        </ChoiceFooter>
      }
    >
      <CollisionList
        collisions={collisions}
        names={{ mine: 'Mine, on this page', theirs: 'Theirs, in the file' }}
        choices={choices}
        onChoose={choose}
      >
        Another program changed the same places while you wrote. Choose what stands; everything else
        is already brought together. Until you do, both versions are on the disk.
      </CollisionList>
    </SheetDialog>
  )
}

/** Empty once nothing collides any more. */
function collisionsOf(page: Page, saving: SaveState) {
  if (saving.kind === 'saved') return []
  const sides = page.open.conflict()
  return sides === null ? [] : mergeRecords<LibraryRecord>(sides).collisions
}
