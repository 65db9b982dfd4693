import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { counted } from '../../core/counted.ts'
import { tidyReason } from '../../core/typography/tidy-text.ts'
import { typographyOf } from '../../core/typography/typography.ts'
import { Button } from '../controls/Button.tsx'
import { CheckRow } from '../controls/CheckRow.tsx'
import { leftOut } from '../controls/left-out.ts'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TickBox } from '../controls/TickBox.tsx'
import { useDeskActions, useDeskState, useDeskTools } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changePage } from '../find/replace-on-page.ts'
import { type ProposedTidying, tidyPage } from './tidy-page.ts'

import styles from './TidySheet.module.css'

/** What a typesetter would change, each change to see and to take or leave. */
export function TidySheet({ onClose }: { readonly onClose: () => void }) {
  const { words } = useDeskTools()
  const editor = useStore(words.store, (state) => state.editor)
  const page = useDeskState((state) => state.page)
  return editor === null || page?.kind !== 'article' ? null : (
    <Tidying editor={editor} open={page.open} onClose={onClose} />
  )
}

function Tidying({
  editor,
  open,
  onClose,
}: {
  readonly editor: Editor
  readonly open: OpenRecord<Article>
  readonly onClose: () => void
}) {
  const { notify, did } = useDeskActions()
  const changes = useMemo(() => {
    const { record } = open.store.getState()
    return tidyPage(record, editor.state.doc, typographyOf(record.language))
  }, [editor, open])
  const [left, setLeft] = useState<ReadonlySet<ProposedTidying>>(new Set())
  const taken = changes.filter((change) => !left.has(change))

  function make(): void {
    const label = `Made ${counted(taken.length, 'change')} to the text`
    notify({ text: label, tone: 'plain' })
    changePage({ editor, open, did, changes: taken, label: () => label })
    onClose()
    editor.commands.focus()
  }

  return (
    <SheetDialog
      title="Tidy the text"
      size={changes.length === 0 ? 'narrow' : 'fitted'}
      onClose={onClose}
      footer={
        changes.length === 0 ? undefined : (
          <>
            <span className={styles['total']}>
              {taken.length} of {counted(changes.length, 'change')} chosen
            </span>
            <Button look="main" autoFocus isDisabled={taken.length === 0} onPress={make}>
              Make {taken.length === 1 ? 'the change' : `${taken.length} changes`}
            </Button>
          </>
        )
      }
    >
      {changes.length === 0 ? (
        <p className={styles['none']}>There is nothing to tidy in this text.</p>
      ) : (
        [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, some]) => (
          <section key={kind} className={styles['kind']} aria-label={tidyReason(kind)}>
            <CheckRow
              title={tidyReason(kind)}
              explanation={counted(some.length, 'place')}
              isSelected={some.every((change) => !left.has(change))}
              onChange={(isTaken) => setLeft(leftOut(left, some, isTaken))}
            />
            <div className={styles['changes']}>
              {some.slice(0, mostShown).map((change) => (
                <div key={placeKey(change)} className={styles['change']}>
                  <TickBox
                    isSelected={!left.has(change)}
                    onChange={(isTaken) => setLeft(leftOut(left, [change], isTaken))}
                  >
                    {change.before}
                    <del>{visible(change.written)}</del>
                    {change.text === '' ? null : <ins>{visible(change.text)}</ins>}
                    {change.after}
                  </TickBox>
                </div>
              ))}
              {some.length > mostShown ? (
                <p className={styles['none']}>and {some.length - mostShown} more of this kind</p>
              ) : null}
            </div>
          </section>
        ))
      )}
    </SheetDialog>
  )
}

/** Of one kind so many are shown; the others are taken or left with the kind. */
const mostShown = 200

function placeKey({ passage: { place, match } }: ProposedTidying): string {
  return JSON.stringify([place, match.from])
}

/** Spaces and what can't be seen, as a person can see it. */
function visible(text: string): string {
  return text
    .replaceAll(' ', '␣')
    .replaceAll(/[\u00a0\u202f]/gu, '⍽')
    .replaceAll('\t', '⇥')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '◌')
}
