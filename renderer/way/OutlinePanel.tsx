import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import type { MappedHeading, MappedPlace } from './page-map.ts'
import { pageWay } from './page-way.ts'

import styles from './OutlinePanel.module.css'

/** Headings, notes and pictures of an article, each a way to its place. */
export function OutlinePanel({ open }: { readonly open: OpenRecord<Article> }) {
  const way = pageWay(open)
  const { map, cursor } = useStore(way.store)
  if (map === null) return null
  const current = map.headings.findLast(({ position }) => position <= cursor)

  return (
    <div className={styles['outline']}>
      {map.headings.length === 0 ? (
        <p className={styles['none']}>
          Headings show here. Type ## and a space, or choose Heading above the text.
        </p>
      ) : (
        <nav aria-label="Outline">
          <h3>Outline</h3>
          <ol>
            {map.headings.map((heading) => (
              <HeadingRow
                key={heading.position}
                heading={heading}
                isCurrent={heading === current}
                onGo={way.go}
              />
            ))}
          </ol>
        </nav>
      )}
      <PlaceList name="Footnotes" untitled="Empty note" places={map.footnotes} onGo={way.go} />
      <PlaceList name="Figures" untitled="No caption yet" places={map.figures} onGo={way.go} />
    </div>
  )
}

function HeadingRow({
  heading: { position, text, level },
  isCurrent,
  onGo,
}: {
  readonly heading: MappedHeading
  readonly isCurrent: boolean
  readonly onGo: (position: number) => void
}) {
  return (
    <li data-level={level}>
      <button
        type="button"
        aria-current={isCurrent ? 'location' : undefined}
        onClick={() => onGo(position)}
      >
        {text === '' ? 'Empty heading' : text}
      </button>
    </li>
  )
}

function PlaceList({
  name,
  untitled,
  places,
  onGo,
}: {
  readonly name: string
  readonly untitled: string
  readonly places: readonly MappedPlace[]
  readonly onGo: (position: number) => void
}) {
  return places.length === 0 ? null : (
    <nav aria-label={name}>
      <h3>
        {name} <span>{places.length}</span>
      </h3>
      <ol>
        {places.map(({ position, text }, at) => (
          <li key={position}>
            <button type="button" onClick={() => onGo(position)}>
              <span className={styles['number']}>{at + 1}</span>
              {text === '' ? untitled : text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
