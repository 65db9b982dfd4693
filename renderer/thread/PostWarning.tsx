import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, CheckboxGroup } from 'react-aria-components'
import { z } from 'zod'

import { type Post, postLabels } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { CheckRow } from '../controls/CheckRow.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'

import styles from './PostWarning.module.css'

type Warned = Pick<Post, 'warning' | 'labels'>

/** What readers are told before they see the post; without it a quiet way to say something. */
export function PostWarning({
  post: { warning, labels },
  isOffered,
  onChange,
}: {
  readonly post: Warned
  /** Offered on the post that is worked on; a warning that is there is always shown. */
  readonly isOffered: boolean
  readonly onChange: (warned: Warned) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const said = [warning, ...labels.map(labelTitle)].filter((part) => part !== '').join(' · ')
  if (said === '' && !isOffered && !isOpen) return null

  return (
    <>
      <AriaButton
        className={styles['warning'] ?? ''}
        data-said={said !== '' || undefined}
        onPress={() => setOpen(true)}
      >
        <EyeOff aria-hidden />
        {said === '' ? 'Warn readers…' : `Warning: ${said}`}
      </AriaButton>
      {isOpen ? (
        <WarningDialog
          warned={{ warning, labels }}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

function WarningDialog({
  warned: { warning, labels },
  onChange,
  onClose,
}: {
  readonly warned: Warned
  readonly onChange: (warned: Warned) => void
  readonly onClose: () => void
}) {
  return (
    <SheetDialog
      title="Warn readers"
      size="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => onChange({ warning: '', labels: [] })}>Warn of nothing</Button>
          <Button look="main" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <TextInput
          label="Content warning"
          value={warning}
          autoFocus
          placeholder="What the post is about, for example a death"
          hint="Mastodon hides the post behind it"
          onChange={(next) => onChange({ warning: next, labels })}
        />
        <CheckboxGroup
          aria-label="What the pictures show"
          className={styles['labels'] ?? ''}
          value={[...labels]}
          onChange={(next) => onChange({ warning, labels: labelsSchema.parse(next) })}
        >
          {postLabels.map((label) => (
            <CheckRow
              key={label}
              value={label}
              title={labelTitle(label)}
              explanation={labelExplanation(label)}
            />
          ))}
        </CheckboxGroup>
      </div>
    </SheetDialog>
  )
}

const labelsSchema = z.array(z.enum(postLabels))

function labelTitle(label: Post['labels'][number]): string {
  switch (label) {
    case 'sexual':
      return 'Suggestive'
    case 'nudity':
      return 'Nudity'
    case 'porn':
      return 'Adult content'
    case 'graphic-media':
      return 'Violence or injury'
  }
}

function labelExplanation(label: Post['labels'][number]): string {
  switch (label) {
    case 'sexual':
      return 'meant for adults, without explicit acts'
    case 'nudity':
      return 'not sexual, for example art'
    case 'porn':
      return 'explicit acts'
    case 'graphic-media':
      return 'blood, wounds, the dead'
  }
}
