import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { ReactRenderer } from '@tiptap/react'

import { BlockLine } from '../BlockLine.tsx'

/** A field on the page that writes one attribute of a block, and follows it. */
export interface AttributeField {
  readonly dom: HTMLElement
  /** Shows what the block holds by now. */
  show(node: Node): void
  /** Whether something happened in the field, which the editor must leave alone. */
  owns(target: EventTarget | globalThis.Node | null): boolean
  /** The block is drawn no more. */
  leave(): void
}

/** One line of words, marked as those of the text are. Enter and Escape lead back to the text. */
export function wordField({
  editor,
  place,
  name,
  onEnter = () => undefined,
  ...look
}: {
  readonly editor: Editor
  readonly place: () => number | undefined
  readonly name: string
  readonly label: string
  readonly hasNames?: boolean
  /** Puts the caret to where Enter leads. */
  readonly onEnter?: () => void
}): AttributeField {
  const line = new ReactRenderer(BlockLine, {
    editor,
    props: {
      ...look,
      value: '',
      onText: (text: string) => setAttribute(editor, place(), { [name]: text }),
      onEnter: () => {
        onEnter()
        editor.view.focus()
      },
      onEscape: () => editor.view.focus(),
    },
  })
  return {
    ...fieldOf(line.element, (node) => {
      const value: unknown = node.attrs[name]
      if (typeof value === 'string') line.updateProps({ value })
    }),
    leave: () => line.destroy(),
  }
}

/** One of a few values. */
export function choiceField({
  editor,
  place,
  name,
  label,
  choices,
}: {
  readonly editor: Editor
  readonly place: () => number | undefined
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}): AttributeField {
  const select = document.createElement('select')
  select.ariaLabel = label
  select.append(...choices.map((choice) => new Option(choice.label, choice.value)))
  select.addEventListener('change', () => setAttribute(editor, place(), { [name]: select.value }))
  return fieldOf(select, (node) => {
    const value: unknown = node.attrs[name]
    if (typeof value === 'string') select.value = value
  })
}

function fieldOf(control: HTMLElement, show: (node: Node) => void): AttributeField {
  const dom = document.createElement('div')
  dom.contentEditable = 'false'
  dom.className = 'block-field'
  dom.append(control)
  return {
    dom,
    show,
    owns: (target) => target instanceof globalThis.Node && dom.contains(target),
    leave: () => undefined,
  }
}

function setAttribute(
  editor: Editor,
  place: number | undefined,
  attributes: Readonly<Record<string, string>>,
): void {
  const node = place === undefined ? null : editor.state.doc.nodeAt(place)
  if (place === undefined || node === null) return
  // Letters typed on are one step of undo: the history joins changes of a node, not those of an attribute.
  editor.view.dispatch(
    editor.state.tr.setNodeMarkup(place, undefined, { ...node.attrs, ...attributes }),
  )
}
