import { useMemo, useState } from 'react'

import { failureSentence } from '../../core/library/library-failure.ts'
import { recordName } from '../../core/library/shown-title.ts'
import type { ComparedCopy } from '../../core/merge/conflict-copy.ts'
import { mergeRecords } from '../../core/merge/merge-records.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useMachine } from '../desk/desk-context.ts'
import { ChoiceFooter } from './ChoiceFooter.tsx'
import { CollisionList } from './CollisionList.tsx'
import { useChoices } from './use-choices.ts'

import styles from './CopyComparison.module.css'

/** A record and a second version of it, to be brought together. */
export function CopyComparison({
  file,
  sides: { copy, current, ancestor },
  onBack,
  onSettled,
}: {
  /** The copy's. */
  readonly file: string
  readonly sides: ComparedCopy
  readonly onBack: () => void
  readonly onSettled: () => void
}) {
  const machine = useMachine()
  const sides = useMemo(
    () => ({ base: ancestor ?? undefined, mine: current?.record ?? copy, theirs: copy }),
    [ancestor, current, copy],
  )
  const collisions = useMemo(() => mergeRecords(sides).collisions, [sides])
  const { choices, left, choose, chooseAll } = useChoices(collisions)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function settle(): Promise<void> {
    const record = mergeRecords(sides, choices).value
    const done = await machine['conflict:settle']({ file, record, base: current?.version ?? null })
    if (done.ok) onSettled()
    else setTrouble(failureSentence(done.failure))
  }

  return (
    <SheetDialog
      title={recordName(copy)}
      onClose={onBack}
      footer={
        <ChoiceFooter
          left={left}
          action={current === null ? 'Bring it back' : 'Bring both together'}
          onChooseAll={chooseAll}
          onAct={() => void settle()}
        >
          <Button onPress={onBack}>Back</Button>
        </ChoiceFooter>
      }
    >
      {trouble === null ? null : (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      )}
      <CollisionList
        collisions={collisions}
        names={{ mine: 'In the library', theirs: 'The second version' }}
        choices={choices}
        onChoose={choose}
      >
        {explanation({
          isGone: current === null,
          isBaseKnown: ancestor !== null,
          collides: collisions.length > 0,
        })}
      </CollisionList>
    </SheetDialog>
  )
}

function explanation({
  isGone,
  isBaseKnown,
  collides,
}: {
  readonly isGone: boolean
  readonly isBaseKnown: boolean
  readonly collides: boolean
}): string {
  if (isGone) return 'The record itself is gone. This version can take its place.'
  if (!collides) return 'Nothing collides: what only one version has goes into the other.'
  return isBaseKnown
    ? 'Both versions changed these places. Choose what stands; everything else goes together by itself.'
    : 'What both were before is not known, so wherever they differ you choose what stands.'
}
