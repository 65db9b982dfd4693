import { AlertTriangle } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'

import { Button } from '../controls/Button.tsx'
import { useDeskActions, useMachine } from './desk-context.ts'
import {
  type ReadableStore,
  type SaveFailure,
  saveFailureSentence,
  type SaveState,
} from './open-record.ts'
import type { Page } from './page.ts'

import styles from './SaveBanner.module.css'

/** Says above the page that it could not be saved, until it is. */
export function SaveBanner({ page }: { readonly page: Page }) {
  const store: ReadableStore<{ readonly saving: SaveState }> = page.open.store
  const failure = useStore(store, ({ saving }) =>
    saving.kind === 'failed' ? saving.failure : null,
  )
  return failure !== null && isTriedAgain(failure) ? (
    <NotSaved page={page} failure={failure} />
  ) : null
}

function NotSaved({ page, failure }: { readonly page: Page; readonly failure: SaveFailure }) {
  const actions = useDeskActions()
  const copyElsewhere = useCopyElsewhere(page)
  const banner = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => keepTextInPlace(banner.current), [])

  return (
    <div ref={banner} role="alert" className={styles['banner']}>
      <AlertTriangle aria-hidden />
      <p>
        <strong>Your last changes are not saved.</strong> {saveFailureSentence(failure)} They are
        kept on this page, and Copydesk goes on trying.
      </p>
      <Button onPress={() => void actions.flush()}>Try again</Button>
      <Button onPress={() => void copyElsewhere()}>Save a copy elsewhere…</Button>
    </div>
  )
}

/** The line that is being typed stays where it is while the banner takes room above the page. */
function keepTextInPlace(banner: HTMLElement | null): () => void {
  const page = banner?.parentElement?.nextElementSibling
  const height = banner?.offsetHeight ?? 0
  page?.scrollBy({ top: height, behavior: 'instant' })
  return () => page?.scrollBy({ top: -height, behavior: 'instant' })
}

/** True for what passes by itself or can be mended outside: nobody has to choose between texts. */
export function isTriedAgain({ kind }: SaveFailure): boolean {
  return kind === 'disk' || kind === 'busy'
}

function useCopyElsewhere(page: Page): () => Promise<void> {
  const machine = useMachine()
  const { notify } = useDeskActions()

  return async () => {
    const copied = await machine['record:save-elsewhere'](page.open.latest())
    if (!copied.ok) notify({ text: saveFailureSentence(copied.failure), tone: 'bad' })
    else if (copied.value !== null) {
      notify({ text: `A copy is in ${copied.value}`, tone: 'plain' })
    }
  }
}
