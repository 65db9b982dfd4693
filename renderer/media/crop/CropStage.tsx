import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

import {
  type CropArea,
  drawnArea,
  type HeldSides,
  movedArea,
} from '../../../core/pictures/crop-area.ts'
import type { Media } from '../../../core/pictures/media.ts'
import { mediaAddress } from '../media-address.ts'

import styles from './CropStage.module.css'

/** The whole picture with a frame on it, which is moved and drawn by pointer and keyboard. */
export function CropStage({
  picture,
  area,
  ratio,
  onChange,
}: {
  readonly picture: Media
  readonly area: CropArea
  /** Width to height; null is any. */
  readonly ratio: number | null
  readonly onChange: (area: CropArea) => void
}) {
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)

  function begin(event: PointerEvent<HTMLElement>, held: HeldSides): void {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { held, area, x: event.clientX, y: event.clientY }
  }

  function follow(event: PointerEvent<HTMLElement>): void {
    const shown = stage.current?.getBoundingClientRect()
    if (drag.current === null || shown === undefined) return
    const { held, area: from, x, y } = drag.current
    const by = {
      x: ((event.clientX - x) / shown.width) * picture.width,
      y: ((event.clientY - y) / shown.height) * picture.height,
    }
    onChange(
      held.x === null && held.y === null
        ? movedArea(from, picture, by)
        : drawnArea(from, picture, { held, by, ratio }),
    )
  }

  function end(): void {
    drag.current = null
  }

  function press(event: KeyboardEvent): void {
    const way = ways[event.key]
    if (way === undefined) return
    event.preventDefault()
    const step = event.altKey
      ? 1
      : Math.max(1, Math.round(Math.max(picture.width, picture.height) / 50))
    const by = { x: way.x * step, y: way.y * step }
    if (!event.shiftKey) onChange(movedArea(area, picture, by))
    else {
      const held: HeldSides = way.x === 0 ? { x: null, y: 'bottom' } : { x: 'right', y: null }
      onChange(drawnArea(area, picture, { held, by, ratio }))
    }
  }

  return (
    <div ref={stage} className={styles['stage']}>
      <img src={mediaAddress(picture.id)} alt={picture.alt} draggable={false} />
      <div
        role="application"
        aria-label="Frame of the crop"
        tabIndex={0}
        className={styles['frame']}
        style={{
          left: percent(area.left, picture.width),
          top: percent(area.top, picture.height),
          width: percent(area.width, picture.width),
          height: percent(area.height, picture.height),
        }}
        onKeyDown={press}
        onPointerDown={(event) => begin(event, { x: null, y: null })}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {handles.map((held) => (
          <span
            key={`${held.x} ${held.y}`}
            className={styles['handle']}
            data-x={held.x}
            data-y={held.y}
            onPointerDown={(event) => begin(event, held)}
            onPointerMove={follow}
            onPointerUp={end}
            onPointerCancel={end}
          />
        ))}
      </div>
    </div>
  )
}

/** Where a drag began. */
interface Drag {
  readonly held: HeldSides
  readonly area: CropArea
  readonly x: number
  readonly y: number
}

const ways: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

const handles: readonly HeldSides[] = [
  { x: 'left', y: 'top' },
  { x: null, y: 'top' },
  { x: 'right', y: 'top' },
  { x: 'left', y: null },
  { x: 'right', y: null },
  { x: 'left', y: 'bottom' },
  { x: null, y: 'bottom' },
  { x: 'right', y: 'bottom' },
]

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`
}
