import { useStore } from 'zustand'

import type { Thread } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { TokenField } from '../controls/TokenField.tsx'
import type { OpenRecord } from '../desk/open-record.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { AudienceSettings } from './AudienceSettings.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PromotedRecord } from './PromotedRecord.tsx'
import { ThreadPreview } from './ThreadPreview.tsx'

import styles from './ThreadInspector.module.css'

/** The thread as readers will see it, and what it promotes. */
export function ThreadInspector({ open }: { readonly open: OpenRecord<Thread> }) {
  const run = useRunCommand()
  const promotes = useStore(open.store, ({ record }) => record.promotes)
  const language = useStore(open.store, ({ record }) => record.language)
  const otherLanguages = useStore(open.store, ({ record }) => record.otherLanguages)
  const audience = useStore(open.store, ({ record }) => record.audience)

  return (
    <div className={styles['details']}>
      <ThreadPreview open={open} />
      <PromotedRecord
        promotes={promotes}
        onChange={(next) => open.change((before) => ({ ...before, promotes: next }))}
      />
      <LanguageChoice
        language={language}
        onChange={(next) => open.change((before) => ({ ...before, language: next }))}
      />
      <TokenField
        label="Other languages, as tags"
        values={otherLanguages}
        onChange={(next) => open.change((before) => ({ ...before, otherLanguages: next }))}
      />
      <AudienceSettings
        audience={audience}
        onChange={(next) => open.change((before) => ({ ...before, audience: next }))}
      />
      <Button onPress={() => run('publish-by-hand')}>Publish by hand…</Button>
    </div>
  )
}
