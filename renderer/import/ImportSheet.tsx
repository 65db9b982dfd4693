import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'

import { importFailureSentence } from '../../core/import/import-failure.ts'
import { applyFailureSentence, type ImportOutcome } from '../../core/import/import-outcome.ts'
import type { ImportPreview, ReadableImport } from '../../core/import/import-preview.ts'
import type { ReceivedFile } from '../../preload/contract/received-file.ts'
import { Button } from '../controls/Button.tsx'
import { CheckRow } from '../controls/CheckRow.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import { FilePreview } from './FilePreview.tsx'
import { ImportSummary } from './ImportSummary.tsx'

import styles from './ImportSheet.module.css'

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'looking'; readonly previews: readonly ImportPreview[] }
  | { readonly kind: 'working'; readonly previews: readonly ImportPreview[] }
  | {
      readonly kind: 'done'
      readonly outcomes: readonly ImportOutcome[]
      readonly trouble: string | null
    }

/** Look first, then import: what a file would become, what is unclear, what would be repaired. */
export function ImportSheet({
  dropped,
  onClose,
}: {
  readonly dropped: readonly ReceivedFile[]
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const actions = useDeskActions()
  const [step, setStep] = useState<Step>({ kind: 'choosing' })
  const [isTextRepaired, setTextRepaired] = useState(false)
  const [isMadeAgain, setMadeAgain] = useState(false)

  useEffect(() => {
    if (dropped.length === 0) return
    void machine['import:read'](dropped).then((previews) => setStep({ kind: 'looking', previews }))
  }, [machine, dropped])

  async function choose(): Promise<void> {
    const previews = await machine['import:choose'](undefined)
    if (previews.length > 0) setStep({ kind: 'looking', previews })
  }

  async function apply(previews: readonly ImportPreview[]): Promise<void> {
    setStep({ kind: 'working', previews })
    const outcomes: ImportOutcome[] = []
    let trouble: string | null = null
    try {
      for (const { token } of previews.filter(isReadable)) {
        const applied = await machine['import:apply']({ token, isTextRepaired, isMadeAgain })
        if (!applied.ok) throw new Error(applyFailureSentence(applied.failure))
        outcomes.push(applied.value)
      }
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error)
    }
    await actions.reload()
    setStep({ kind: 'done', outcomes, trouble })
  }

  const isWorking = step.kind === 'working'
  return (
    <SheetDialog
      title="Import"
      isBusy={isWorking}
      onClose={onClose}
      footer={
        step.kind === 'done' ? (
          <Button look={step.outcomes.length === 1 ? 'quiet' : 'main'} onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button isDisabled={isWorking} onPress={onClose}>
              Cancel
            </Button>
            {step.kind === 'choosing' ? null : (
              <Button
                look="main"
                isDisabled={isWorking || !step.previews.some(isReadable)}
                onPress={() => void apply(step.previews)}
              >
                {isWorking ? 'Importing' : 'Import'}
              </Button>
            )}
          </>
        )
      }
    >
      {step.kind === 'choosing' ? <ChooseFiles onChoose={() => void choose()} /> : null}
      {step.kind === 'looking' || isWorking ? (
        <div className={styles['list']}>
          {step.previews.map((preview) =>
            preview.kind === 'refused' ? (
              <p key={preview.fileName} role="alert" className={styles['refused']}>
                {importFailureSentence(preview.failure)}
              </p>
            ) : (
              <FilePreview
                key={preview.token}
                preview={preview}
                isTextRepaired={isTextRepaired}
                onRepair={setTextRepaired}
              />
            ),
          )}
          {step.previews.some(hasDoubles) ? (
            <CheckRow
              title="Make again what is here already"
              explanation="The copies stand beside what is here. People are never made twice."
              isSelected={isMadeAgain}
              onChange={setMadeAgain}
            />
          ) : null}
        </div>
      ) : null}
      {step.kind === 'done' ? (
        <ImportSummary outcomes={step.outcomes} trouble={step.trouble} onClose={onClose} />
      ) : null}
    </SheetDialog>
  )
}

function ChooseFiles({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <div className={styles['empty']}>
      <FileDown aria-hidden />
      <p>
        Copydesk reads its own records, exports of WordPress and Ghost, Word files, e-books,
        Markdown, HTML, plain text, a journal’s listing page, a social feed, a thread, feed or
        repository of Bluesky and a Mastodon archive. You see what a file would become before
        anything is written.
      </p>
      <Button look="main" onPress={onChoose}>
        Choose files…
      </Button>
    </div>
  )
}

function hasDoubles(preview: ImportPreview): boolean {
  if (preview.kind === 'refused') return false
  const { article, edition, thread } = preview.known
  return article + edition + thread > 0
}

function isReadable(preview: ImportPreview): preview is ReadableImport {
  return preview.kind === 'readable'
}
