import { useEffect, useState } from 'react'

import { failureSentence, type StoredRecord } from '../../core/library/library-failure.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import { mediaAddress } from './media-address.ts'

import styles from './MediaAltDialog.module.css'

/** The alt text that the library keeps with a picture, written without leaving the page. */
export function MediaAltDialog({
  id,
  onClose,
}: {
  readonly id: MediaId
  readonly onClose: () => void
}) {
  const desk = useMachine()
  const actions = useDeskActions()
  const [stored, setStored] = useState<StoredRecord | null>(null)
  const [alt, setAlt] = useState('')

  useEffect(() => {
    async function load(): Promise<void> {
      const read = await desk['record:read'](id)
      if (!read.ok || read.value.record.kind !== 'media') return
      setStored(read.value)
      setAlt(read.value.record.alt)
    }
    void load()
  }, [desk, id])

  async function keep(): Promise<void> {
    if (stored?.record.kind !== 'media') return
    const { record, version } = stored
    const after = { ...record, alt }
    const saved = await desk['record:save']({ record: after, base: version })
    if (saved.ok) {
      await actions.reload()
      const label = `Described “${recordName(record)}”`
      if (alt !== record.alt)
        actions.did({ kind: 'changed', label, change: { before: record, after } })
    } else actions.notify({ text: failureSentence(saved.failure), tone: 'bad' })
    onClose()
  }

  return (
    <SheetDialog
      title="Alt text"
      size="narrow"
      onClose={onClose}
      footer={
        <Button look="main" isDisabled={stored === null} onPress={() => void keep()}>
          Keep the alt text
        </Button>
      }
    >
      <div className={styles['content']}>
        <img src={mediaAddress(id)} alt={alt} />
        {stored === null ? null : (
          <TextInput
            label="Alt text"
            lines={3}
            autoFocus
            value={alt}
            placeholder="What the picture shows, as you would say it on the telephone"
            onChange={setAlt}
          />
        )}
      </div>
    </SheetDialog>
  )
}
