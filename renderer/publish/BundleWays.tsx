import { Eye, Package } from 'lucide-react'

import type { BundleForm } from '../../core/library/export-preset.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { MakingProgress } from './MakingProgress.tsx'

import styles from './BundleWays.module.css'

const forms = [
  { value: 'zip', label: 'One ZIP file' },
  { value: 'folder', label: 'A folder' },
] as const

/** What can be done with the choices of the sheet: look at what they make, and make it. */
export function BundleWays({
  form,
  isNothingChosen,
  isWorking,
  isReady,
  hasErrors,
  onForm,
  onLook,
  onMake,
  onClose,
}: {
  readonly form: BundleForm
  readonly isNothingChosen: boolean
  readonly isWorking: boolean
  /** It is known what would be made. */
  readonly isReady: boolean
  readonly hasErrors: boolean
  readonly onForm: (form: BundleForm) => void
  readonly onLook: () => void
  readonly onMake: () => void
  readonly onClose: () => void
}) {
  const isUnderWay = useDeskState((state) => state.exporting.kind === 'working')
  return (
    <>
      {isWorking ? null : (
        <div className={styles['form']}>
          <Choice
            label="Form of the bundle"
            isLabelShown={false}
            value={form}
            options={forms}
            onChange={onForm}
          />
        </div>
      )}
      {isUnderWay ? <MakingProgress /> : null}
      <Button isDisabled={isNothingChosen} onPress={onLook}>
        <Eye aria-hidden />
        Preview
      </Button>
      <Button onPress={onClose}>{isWorking ? 'Close' : 'Cancel'}</Button>
      <Button
        look={hasErrors ? 'quiet' : 'main'}
        isDisabled={isNothingChosen || isWorking || !isReady}
        onPress={onMake}
      >
        <Package aria-hidden />
        {hasErrors ? 'Make it with its errors…' : 'Make the bundle…'}
      </Button>
    </>
  )
}
