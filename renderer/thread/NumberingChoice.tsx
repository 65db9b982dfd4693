import { numberLabel } from '../../core/thread/numbering.ts'
import { type Numbering, numberingPlaces, numberingStyles } from '../../core/thread/thread.ts'
import { Choice } from '../controls/Choice.tsx'

import styles from './NumberingChoice.module.css'

/** A thread of one post has no number; this one shows how it would look. */
const exampleTotal = 7

/** How the posts are numbered, shown by the number of the first one. */
export function NumberingChoice({
  numbering,
  total,
  onChange,
}: {
  readonly numbering: Numbering
  readonly total: number
  readonly onChange: (numbering: Numbering) => void
}) {
  return (
    <div className={styles['choices']}>
      <Choice
        label="Numbering"
        isLabelShown={false}
        value={numbering.style}
        options={numberingStyles.map((style) => ({
          value: style,
          label: numberLabel(style, 1, total > 1 ? total : exampleTotal) ?? 'No numbers',
        }))}
        onChange={(style) => onChange({ ...numbering, style })}
      />
      {numbering.style === 'none' ? null : (
        <Choice
          label="Place of the number"
          isLabelShown={false}
          value={numbering.place}
          options={numberingPlaces.map((place) => ({ value: place, label: placeLabel(place) }))}
          onChange={(place) => onChange({ ...numbering, place })}
        />
      )}
    </div>
  )
}

function placeLabel(place: Numbering['place']): string {
  switch (place) {
    case 'start':
      return 'at the start'
    case 'end':
      return 'at the end'
    case 'own-line':
      return 'on its own line'
  }
}
