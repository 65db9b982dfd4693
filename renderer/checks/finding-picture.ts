import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

import type { Finding, Place } from '../../core/finding.ts'
import { fieldsInTurn } from '../article/fields-in-turn.ts'

/** Rules whose way out is a field of the figure. */
export function isOfPicture(rule: string): boolean {
  return rule.startsWith('alt-') || figureFields.has(rule)
}

const figureFields: ReadonlyMap<string, string> = new Map([
  ['picture-without-credit', 'Credit'],
  ['picture-without-licence', 'Licence'],
])

/** The field of a figure that the finding is mended in; null while the figure is not drawn yet. */
export function pictureField(
  editor: Editor,
  position: number,
  { rule, place: { part } }: Finding,
): HTMLElement | null {
  const figure = editor.state.doc.nodeAt(position)
  const shown = editor.view.nodeDOM(position)
  if (figure === null || !(shown instanceof Element)) return null
  const label = figureFields.get(rule)
  const fields = fieldsInTurn(shown)
  const field =
    label === undefined
      ? fields[pictureIn(figure, part)]
      : fields.find((each) => nameOf(each).startsWith(label))
  return field ?? null
}

function nameOf(field: HTMLTextAreaElement): string {
  return field.ariaLabel ?? field.labels[0]?.textContent ?? ''
}

/** Which of a figure’s pictures it is; -1 where it is none of them. */
export function pictureIn(node: Node, id: Place['part']): number {
  const images: unknown = node.attrs['images']
  if (!Array.isArray(images)) return -1
  return images.findIndex(
    (image: unknown) =>
      typeof image === 'object' && image !== null && 'media' in image && image.media === id,
  )
}
