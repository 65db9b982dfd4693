import { useState } from 'react'

import { exportFailureSentence } from '../../core/export/export-failure.ts'
import type { ExportOptions } from '../../core/export/export-option.ts'
import type { PreviewPage } from '../../core/export/preview/preview-page.ts'
import { type Target, targetName } from '../../core/export/target.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

import styles from './PreviewSheet.module.css'

const widths = [
  { value: 'desktop', label: 'Desktop' },
  { value: 'phone', label: 'Phone' },
] as const

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** The pages of the chosen targets as their readers will see them, each in a frame that runs and fetches nothing. */
export function PreviewSheet({
  ids,
  targets,
  options,
  onClose,
}: {
  /** Never empty. */
  readonly ids: readonly RecordId[]
  /** Never empty. */
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  readonly onClose: () => void
}) {
  const [target, setTarget] = useState<Target | undefined>(targets[0])
  const [width, setWidth] = useState<(typeof widths)[number]['value']>('desktop')
  const [theme, setTheme] = useState<(typeof themes)[number]['value']>('light')
  const { pages, trouble } = usePages({ ids, target, options })
  const [path, setPath] = useState<string | null>(null)
  const [loaded, setLoaded] = useState<string | null>(null)
  const page = pages?.find((each) => each.path === path) ?? pages?.[0]
  const shown = `${page?.address ?? ''} ${theme}`

  return (
    <SheetDialog
      title="Preview"
      size="full"
      onClose={onClose}
      footer={
        <Button look="main" onPress={onClose}>
          Back to publishing
        </Button>
      }
    >
      <div className={styles['preview']}>
        <div className={styles['bar']}>
          <Choice
            label="Target"
            isLabelShown={false}
            value={target ?? 'html'}
            options={targets.map((value) => ({ value, label: targetName(value) }))}
            onChange={setTarget}
          />
          {pages === null || page === undefined ? null : (
            <Choice
              label="Page"
              isLabelShown={false}
              value={page.path}
              options={pages.map((each) => ({ value: each.path, label: each.title }))}
              onChange={setPath}
            />
          )}
          <span className={styles['space']} />
          {page?.kind === 'screen' ? (
            <Choice
              label="Width"
              isLabelShown={false}
              value={width}
              options={widths}
              onChange={setWidth}
            />
          ) : null}
          {page === undefined || page.kind === 'paper' ? null : (
            <Choice
              label="Theme"
              isLabelShown={false}
              value={theme}
              options={themes}
              onChange={setTheme}
            />
          )}
        </div>
        <div className={styles['stage']}>
          {trouble === null ? null : (
            <p role="alert" className={styles['trouble']}>
              {trouble}
            </p>
          )}
          {trouble === null && pages?.length === 0 ? (
            <p className={styles['trouble']}>
              There is no page to look at here. Make the bundle, then open the file in its own
              program.
            </p>
          ) : null}
          {trouble === null && (pages === null || (page !== undefined && loaded !== shown)) ? (
            <p role="status" className={styles['making']}>
              Making the preview…
            </p>
          ) : null}
          {page === undefined ? null : (
            <iframe
              key={shown}
              className={styles['frame']}
              data-width={page.kind === 'screen' ? width : 'desktop'}
              data-theme={page.kind === 'paper' ? 'light' : theme}
              data-loaded={loaded === shown || undefined}
              title={page.title}
              src={page.address}
              sandbox=""
              onLoad={() => setLoaded(shown)}
            />
          )}
        </div>
      </div>
    </SheetDialog>
  )
}

interface Pages {
  /** Null until they are made. */
  readonly pages: readonly PreviewPage[] | null
  readonly trouble: string | null
}

function usePages({
  ids,
  target,
  options,
}: {
  readonly ids: readonly RecordId[]
  readonly target: Target | undefined
  readonly options: ExportOptions
}): Pages {
  const machine = useMachine()
  const question = target === undefined ? null : JSON.stringify({ ids, target, options })
  const found = useAnswer(question, async () => {
    const targets = target === undefined ? [] : [target]
    return { question, looked: await machine['export:look']({ ids, targets, options }) }
  })
  // The pages of another target are not shown as those of this one.
  if (found === null || found.question !== question) return nothingMade
  return found.looked.ok
    ? { pages: found.looked.value, trouble: null }
    : { pages: null, trouble: exportFailureSentence(found.looked.failure) }
}

const nothingMade: Pages = { pages: null, trouble: null }
