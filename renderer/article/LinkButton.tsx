import type { Editor } from '@tiptap/core'
import { Link } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { Dialog, Popover, DialogTrigger } from 'react-aria-components'

import { publishableAddress, withWebScheme } from '../../core/address.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { printedShortcut } from '../controls/shortcut.ts'
import { TextInput } from '../controls/TextInput.tsx'
import { useMachine } from '../desk/desk-context.ts'
import { markChosenWords } from './chosen-words.ts'

import styles from './LinkButton.module.css'

/** Makes, changes, opens and removes the link under the selection. */
export function LinkButton({
  editor,
  isSelected,
  isOpen,
  onOpenChange: setOpen,
}: {
  readonly editor: Editor
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  // Whatever closed it, one writes on.
  useEffect(() => {
    if (!isOpen) return undefined
    return () => {
      editor.commands.focus()
    }
  }, [isOpen, editor])

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton label="Link" keys={printedShortcut('make-link') ?? ''} isSelected={isSelected}>
        <Link />
      </IconButton>
      <Popover
        className={styles['popover'] ?? ''}
        placement="bottom start"
        getTargetRect={() => selectionRect(editor)}
      >
        <Dialog aria-label="Link" className={styles['dialog'] ?? ''}>
          <LinkForm editor={editor} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LinkForm({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const machine = useMachine()
  const first = currentAddress(editor)
  const [address, setAddress] = useState(first)
  const hasSpaces = /\s/u.test(address.trim())
  const publishable = hasSpaces ? null : publishableAddress(withWebScheme(address))
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => form.current?.querySelector('input')?.select(), [])
  useEffect(() => markChosenWords(editor.view, editor.state.selection), [editor])

  function apply(event: SubmitEvent): void {
    event.preventDefault()
    if (publishable === null) return
    const chain = editor.chain().focus().extendMarkRange('link')
    const { from, to } = editor.state.selection
    if (first === '' && editor.state.doc.textBetween(from, to) === '') {
      chain
        .insertContentAt(from, {
          type: 'text',
          text: address.trim(),
          marks: [{ type: 'link', attrs: { href: publishable } }],
        })
        .run()
    } else {
      chain.setLink({ href: publishable }).run()
    }
    onDone()
  }

  return (
    <form ref={form} onSubmit={apply} className={styles['form']}>
      <TextInput
        label="Address"
        value={address}
        onChange={setAddress}
        placeholder="https://"
        autoFocus
      />
      {address.trim() !== '' && publishable === null ? (
        <p role="alert" className={styles['trouble']}>
          {hasSpaces
            ? 'An address has no spaces. Take them out, or copy the address once more.'
            : 'Not an address that can be published. Use https://, http:// or mailto:.'}
        </p>
      ) : null}
      <div className={styles['buttons']}>
        {first === '' ? null : (
          <>
            <Button look="link" onPress={() => void machine['address:open'](first)}>
              Open
            </Button>
            <Button
              look="link"
              onPress={() => {
                editor.chain().focus().extendMarkRange('link').unsetLink().run()
                onDone()
              }}
            >
              Remove the link
            </Button>
          </>
        )}
        <Button look="main" type="submit" isDisabled={publishable === null}>
          {first === '' ? 'Make the link' : 'Change the link'}
        </Button>
      </div>
    </form>
  )
}

function selectionRect({ view }: Editor): DOMRect {
  const { from, to } = view.state.selection
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to)]
  return new DOMRect(
    start.left,
    start.top,
    Math.max(0, end.right - start.left),
    Math.max(0, end.bottom - start.top),
  )
}

function currentAddress(editor: Editor): string {
  const { href }: { href?: unknown } = editor.getAttributes('link')
  return typeof href === 'string' ? href : ''
}
