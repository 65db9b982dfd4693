import type { DeskTools } from '../desk/desk-context.ts'

interface FieldLabel {
  readonly label: string
  /** The part of the details that must be unfolded. */
  readonly detail?: string
}

/** What the field of a record is called on the page or in its details. */
const fieldLabels: Readonly<Record<string, FieldLabel>> = {
  headline: { label: 'Headline' },
  standfirst: { label: 'Standfirst' },
  byline: { label: 'Byline' },
  title: { label: 'Title of the edition' },
  number: { label: 'Number' },
  date: { label: 'Date' },
  introduction: { label: 'Introduction' },
  featured: { label: 'Featured' },
  articles: { label: 'Also featured' },
  approval: { label: 'Approval' },
  name: { label: 'Name' },
  shortBio: { label: 'Short bio' },
  status: { label: 'Status', detail: '' },
  excerpt: { label: 'Excerpt', detail: '' },
  slug: { label: 'Slug', detail: '' },
  leadImage: { label: 'Lead picture', detail: '' },
  search: { label: 'Search title', detail: 'Search and link card' },
  social: { label: 'Card title', detail: 'Search and link card' },
  embargoUntil: { label: 'Embargo until', detail: 'Dates and address' },
  language: { label: 'Language', detail: 'Dates and address' },
}

/** Unfolds what the field of the record on the page stands in, and puts the cursor into it; false while it is not there. */
export function revealField({ actions, listing }: DeskTools, field: string): boolean {
  if (field === 'approval') {
    actions.setView({ isInspectorShown: true })
    actions.showTab('checks')
  }
  const known = fieldLabels[field]
  if (known === undefined) return true
  const { label, detail } = known
  if (detail !== undefined) {
    actions.setView({ isInspectorShown: true })
    actions.showTab('details')
    const { unfolded } = listing.getState()
    if (detail !== '' && !unfolded.includes(detail)) {
      listing.setState({ unfolded: [...unfolded, detail] })
    }
  }
  // The filters of a list are called as the details are.
  const place = detail === undefined ? document : document.querySelector('aside')
  return place !== null && focus(labelled(label, place))
}

/** What is called so on the page or in the details. */
export function labelled(label: string, place: ParentNode = document): HTMLElement | null {
  const named = place.querySelector<HTMLElement>(
    `main [aria-label="${label}"], section[aria-label="${label}"]`,
  )
  if (named !== null) return named
  const words = [...place.querySelectorAll<HTMLElement>('label, h2, span')].find(
    (each) => each.textContent === label,
  )
  if (words instanceof HTMLLabelElement && words.control !== null) return words.control
  return words?.parentElement ?? null
}

/** Puts the cursor into an element, or into the first field in it; false where there is none. */
export function focus(element: HTMLElement | null): boolean {
  if (element === null) return false
  const field = element.matches(focusable)
    ? element
    : (element.querySelector<HTMLElement>(focusable) ?? element)
  element.scrollIntoView({ block: 'center' })
  field.focus()
  return true
}

const focusable = 'input, textarea, button, [tabindex="0"]'
