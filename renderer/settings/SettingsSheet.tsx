import type { Theme } from '../../core/desk/desk-view.ts'
import { Choice } from '../controls/Choice.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import { WordSettings } from '../words/WordSettings.tsx'
import { AltTextSettings } from './AltTextSettings.tsx'
import { BackupSettings } from './BackupSettings.tsx'
import { ChecklistSettings } from './ChecklistSettings.tsx'
import { CustomFieldSettings } from './CustomFieldSettings.tsx'
import { JournalSettings } from './JournalSettings.tsx'
import { MastodonLimit } from './MastodonLimit.tsx'
import { PersonSettings } from './PersonSettings.tsx'

import styles from './SettingsSheet.module.css'

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** What a person chooses for this computer. */
export function SettingsSheet({ onClose }: { readonly onClose: () => void }) {
  const { setView } = useDeskActions()
  const theme = useDeskState(({ view }) => view.theme)

  return (
    <SheetDialog title="Settings" size="narrow" onClose={onClose}>
      <div className={styles['settings']}>
        <section aria-labelledby="settings-journal">
          <h3 id="settings-journal">Journal</h3>
          <JournalSettings />
        </section>
        <section aria-labelledby="settings-backups">
          <h3 id="settings-backups">Backups</h3>
          <BackupSettings />
        </section>
        <section aria-labelledby="settings-person">
          <h3 id="settings-person">You</h3>
          <PersonSettings />
        </section>
        <section aria-labelledby="settings-publishing">
          <h3 id="settings-publishing">Publishing</h3>
          <AltTextSettings />
          <MastodonLimit />
        </section>
        <section aria-labelledby="settings-words">
          <h3 id="settings-words">Words</h3>
          <WordSettings />
        </section>
        <section aria-labelledby="settings-fields">
          <h3 id="settings-fields">Fields of this library’s own</h3>
          <CustomFieldSettings />
        </section>
        <section aria-labelledby="settings-checklist">
          <h3 id="settings-checklist">Checklist</h3>
          <ChecklistSettings />
        </section>
        <section aria-labelledby="settings-appearance">
          <h3 id="settings-appearance">Appearance</h3>
          <Choice
            label="Light or dark"
            value={theme}
            options={themes}
            onChange={(chosen) => setView({ theme: chosen })}
          />
        </section>
      </div>
    </SheetDialog>
  )
}
