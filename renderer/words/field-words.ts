import type { Editor } from '@tiptap/core'

import type { MarkedWord } from './marked-words.ts'

/** A text area on the page whose words are marked as those of the body are. */
export interface WordField {
  readonly area: HTMLTextAreaElement
  /** What is marked in it, in order. */
  readonly marked: () => readonly MarkedWord[]
  /** The word as it is drawn. */
  readonly markAt: (word: MarkedWord) => Element | null
}

/** A marked word, and the field that it stands in; null for the body. */
export interface PlacedWord {
  readonly word: MarkedWord
  readonly field: WordField | null
}

/** Every field of the page, whoever draws it. */
export interface WordFields {
  /** A field has come; answers its going. */
  readonly add: (field: WordField) => () => void
  readonly all: () => readonly WordField[]
  /** The one that has the focus. */
  readonly focused: () => WordField | null
}

export function createWordFields(): WordFields {
  const fields = new Set<WordField>()
  return {
    add(field) {
      fields.add(field)
      return () => fields.delete(field)
    },
    all: () => [...fields].toSorted(inOrderOfPage),
    focused: () => [...fields].find(({ area }) => area === document.activeElement) ?? null,
  }
}

/** The words in the order in which somebody reads the page. */
export function inReadingOrder(
  editor: Editor,
  words: readonly PlacedWord[],
): readonly PlacedWord[] {
  return words.toSorted((one, other) => {
    const [first, second] = [readingPlace(editor, one), readingPlace(editor, other)]
    return first.block - second.block || first.within - second.within
  })
}

/** The first of the words, in their order, that stands behind the caret; behind the last comes the first. */
export function wordAfterCaret(
  editor: Editor,
  fields: WordFields,
  words: readonly PlacedWord[],
): PlacedWord | undefined {
  const field = fields.focused()
  const caret =
    field === null
      ? { block: editor.state.selection.to, within: 0 }
      : { block: blockOf(editor, field), within: field.area.selectionEnd }
  const next = words.find((word) => {
    const place = readingPlace(editor, word)
    return (
      place.block > caret.block || (place.block === caret.block && place.within >= caret.within)
    )
  })
  return next ?? words[0]
}

/** Writes over a word as if it were typed, so that the field’s own undo takes it back. */
export function writeInField({ area }: WordField, { place }: MarkedWord, insert: string): void {
  area.focus()
  area.setSelectionRange(place.from, place.to)
  typeText(insert)
}

/** Puts text in the place of the selection of the focused field, as its keys do. */
export function typeText(text: string): void {
  // Nothing else keeps the field's own undo.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand('insertText', false, text)
}

function inOrderOfPage({ area: one }: WordField, { area: other }: WordField): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

interface ReadingPlace {
  readonly block: number
  readonly within: number
}

function readingPlace(editor: Editor, { word, field }: PlacedWord): ReadingPlace {
  return field === null
    ? { block: word.place.from, within: 0 }
    : { block: blockOf(editor, field), within: word.place.from }
}

/** The field’s place among the positions of the body; what stands above the body comes before them all. */
function blockOf({ view }: Editor, { area }: WordField): number {
  return view.dom.contains(area) ? view.posAtDOM(area, 0) : area.offsetTop - 1_000_000
}
