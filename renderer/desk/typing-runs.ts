import { nextTurn } from './turn.ts'
import type { UndoWay } from './undo-way.ts'

/** After so many milliseconds without a key, what is typed is undone apart from what was typed before. */
const pauseMilliseconds = 500

/** What is typed into a field without a pause. */
export interface TypingRun {
  readonly field: TextField
  /** What the field held before. */
  readonly start: string
}

/** What a field held once, and since which turn it does so no more. */
interface Step {
  readonly text: string
  readonly at: number
}

/** What was typed into a field that nobody else keeps, and can take back. */
interface FieldSteps {
  done: readonly Step[]
  undone: readonly Step[]
}

type TextField = HTMLTextAreaElement | HTMLInputElement

const stepsOf = new WeakMap<TextField, FieldSteps>()

/** The run that is being typed on this very moment. */
let current: { readonly run: TypingRun; isTaken: boolean } | null = null

/** True while a field gets back what it held. */
let isPutting = false

/**
 * The run that is being typed on, for whoever keeps what is typed and takes it back; null when nobody types just now.
 * What nobody asks for is kept for its field.
 */
export function takeTypingRun(): TypingRun | null {
  if (current === null) return null
  current.isTaken = true
  return current.run
}

/**
 * Follows what is typed into the fields of the window. The browser’s own history of a field takes back letter by letter
 * where the page changes at each key, and knows no order with what is done elsewhere.
 */
export function followTyping(page: Document): void {
  let last: { readonly run: TypingRun; readonly typedAt: number } | null = null
  let before: { readonly field: TextField; readonly text: string; isReplacing: boolean } | null =
    null

  function onBeforeInput(event: InputEvent): void {
    const field = textField(event.target)
    if (field === null) return
    const way = stepAsked(event.inputType)
    if (way === null) {
      const isReplacing = field.selectionStart !== field.selectionEnd && !event.isComposing
      before = { field, text: field.value, isReplacing }
      return
    }
    event.preventDefault()
    void fieldUndo(field)[way]()
  }

  function onInput(event: Event): void {
    const field = textField(event.target)
    if (field === null || isPutting) return
    const known = before?.field === field ? before : null
    before = null
    const isLater = last === null || event.timeStamp - last.typedAt > pauseMilliseconds
    const isSame = last?.run.field === field && !isLater && known?.isReplacing !== true
    const run = isSame && last !== null ? last.run : { field, start: known?.text ?? field.value }
    last = { run, typedAt: event.timeStamp }
    current = { run, isTaken: false }
  }

  page.addEventListener('beforeinput', onBeforeInput, { capture: true })
  page.addEventListener('input', onInput, { capture: true })
  // By now the page has done with the text what it does.
  page.defaultView?.addEventListener('input', onTyped)
}

function onTyped(): void {
  if (current?.isTaken === false) keepForField(current.run)
  current = null
}

/** What was typed into a field and is kept nowhere else. */
export function fieldUndo(field: TextField): UndoWay {
  function steps(): FieldSteps {
    const known = stepsOf.get(field) ?? { done: [], undone: [] }
    stepsOf.set(field, known)
    // What holds that text already was emptied or filled by the page.
    known.done = withoutEnd(known.done, field.value)
    known.undone = withoutEnd(known.undone, field.value)
    return known
  }

  return {
    doneAt: () => steps().done.at(-1)?.at ?? 0,
    undoneAt: () => steps().undone.at(-1)?.at ?? 0,
    async undo() {
      const known = steps()
      const step = known.done.at(-1)
      if (step === undefined) return
      known.done = known.done.slice(0, -1)
      known.undone = [...known.undone, { text: field.value, at: nextTurn() }]
      put(field, step.text, 'undo')
    },
    async redo() {
      const known = steps()
      const step = known.undone.at(-1)
      if (step === undefined) return
      known.undone = known.undone.slice(0, -1)
      known.done = [...known.done, { text: field.value, at: nextTurn() }]
      put(field, step.text, 'redo')
    },
  }
}

/** The field of text, if it is one by itself: those in the text of an article are part of it. */
export function textField(target: EventTarget | null): TextField | null {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  if (!isField || target.closest('[contenteditable="true"]') !== null) return null
  return withoutText.includes(target.type) ? null : target
}

const withoutText: readonly string[] = ['button', 'checkbox', 'color', 'file', 'radio', 'range']

function stepAsked(inputType: string): 'undo' | 'redo' | null {
  if (inputType === 'historyUndo') return 'undo'
  return inputType === 'historyRedo' ? 'redo' : null
}

function keepForField({ field, start }: TypingRun): void {
  const known = stepsOf.get(field) ?? { done: [], undone: [] }
  const newest = known.done.at(-1)
  const others = newest?.text === start ? known.done.slice(0, -1) : known.done
  // A day has no text that could be put back.
  if (field.selectionStart === null) return
  stepsOf.set(field, { done: [...others, { text: start, at: nextTurn() }], undone: [] })
}

function withoutEnd(steps: readonly Step[], text: string): readonly Step[] {
  return steps.slice(0, steps.findLastIndex((step) => step.text !== text) + 1)
}

/** As if it were typed; the caret comes where the text changed. */
function put(field: TextField, text: string, step: 'undo' | 'redo'): void {
  const old = field.value
  field.setRangeText(text, 0, old.length, 'end')
  isPutting = true
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  isPutting = false
  placeCaret(field, old, step)
}

/**
 * Puts the caret where a field that held the old text has changed; what comes back in place of something else is
 * selected, as it was when that was typed over it.
 */
export function placeCaret(field: TextField, old: string, step: 'undo' | 'redo'): void {
  const { value } = field
  const most = Math.min(old.length, value.length)
  let behind = 0
  while (behind < most && old.at(-1 - behind) === value.at(-1 - behind)) behind += 1
  let ahead = 0
  while (ahead < most - behind && old[ahead] === value[ahead]) ahead += 1
  const end = value.length - behind
  const isSelected = step === 'undo' && old.length - behind > ahead
  field.setSelectionRange(isSelected ? ahead : end, end)
}
