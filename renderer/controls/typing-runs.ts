/** After so many milliseconds without a key, what is typed is undone apart from what was typed before. */
const pauseMilliseconds = 500

interface TypingRuns {
  /** What the field held before each run that can be taken back, the newest last. */
  readonly starts: string[]
  /** What it held before each run was taken back. */
  readonly ends: string[]
  typedAt: number
}

/**
 * Takes back what was typed into a field without a pause in one step, as the text of an article does. The browser’s own
 * history takes back letter by letter where the page changes at each key, so it is asked again until the run is gone.
 */
export function undoTypingInRuns(page: Document): void {
  const known = new WeakMap<TextField, TypingRuns>()
  let isAsking = false

  page.addEventListener('beforeinput', (event) => {
    const field = textField(event.target)
    if (field === null || event.defaultPrevented || isAsking) return
    const runs = known.get(field) ?? { starts: [], ends: [], typedAt: -Infinity }
    known.set(field, runs)
    const way = wayOf(event.inputType, runs)
    if (way === null) noteTyping(field, runs, event)
    else if (follow(field, way)) event.preventDefault()
  })

  /** False where nothing is known of what was typed; the browser then makes its own step. */
  function follow(field: TextField, { step, from, to }: Way): boolean {
    const wanted = from.pop()
    if (wanted === undefined) return false
    to.push(field.value)
    // Not while the event is still under way.
    queueMicrotask(() => {
      isAsking = true
      while (field.value !== wanted && !from.includes(field.value)) {
        const before = field.value
        // Nothing else reaches the browser’s history.
        // oxlint-disable-next-line typescript/no-deprecated
        page.execCommand(step)
        if (field.value === before) break
      }
      isAsking = false
    })
    return true
  }
}

interface Way {
  readonly step: 'undo' | 'redo'
  readonly from: string[]
  readonly to: string[]
}

function wayOf(inputType: string, { starts, ends }: TypingRuns): Way | null {
  if (inputType === 'historyUndo') return { step: 'undo', from: starts, to: ends }
  return inputType === 'historyRedo' ? { step: 'redo', from: ends, to: starts } : null
}

/** A run begins after a pause, and where something else is replaced by what is typed. */
function noteTyping(field: TextField, runs: TypingRuns, event: InputEvent): void {
  const isReplacing = field.selectionStart !== field.selectionEnd && !event.isComposing
  const isLater = event.timeStamp - runs.typedAt > pauseMilliseconds
  runs.typedAt = event.timeStamp
  runs.ends.length = 0
  if (isLater || isReplacing || runs.starts.length === 0) runs.starts.push(field.value)
}

type TextField = HTMLTextAreaElement | HTMLInputElement

function textField(target: EventTarget | null): TextField | null {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  return isField ? target : null
}
