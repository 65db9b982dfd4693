import { expect, test } from 'vitest'

import { pictureLimits, type PicturePurpose } from '../../../core/pictures/picture-limits.ts'
import type { PictureLook } from '../../../core/pictures/picture-look.ts'
import {
  drawAttempts,
  type PicturePlan,
  type PictureSize,
  planPicture,
} from '../../../core/pictures/plan-picture.ts'

const photo: PictureSize = { type: 'image/jpeg', size: 900_000, width: 1600, height: 1200 }
const plain: PictureLook = {
  hasMetadata: false,
  isTurned: false,
  isMoving: false,
  isForPrint: false,
}

test.each<
  [string, Partial<PictureSize>, Partial<PictureLook>, PicturePurpose, PicturePlan['kind']]
>([
  ['a picture within the limits', {}, {}, 'bluesky', 'keep'],
  ['one to the byte', { size: 2_000_000 }, {}, 'bluesky', 'keep'],
  ['one byte more', { size: 2_000_001 }, {}, 'bluesky', 'redraw'],
  ['a card’s picture', { size: 1_000_001 }, {}, 'bluesky-card', 'redraw'],
  ['one with its place in it', {}, { hasMetadata: true }, 'bluesky', 'strip'],
  ['one on its side', {}, { hasMetadata: true, isTurned: true }, 'x', 'redraw'],
  ['too many pixels', { width: 8000, height: 6000 }, {}, 'mastodon', 'redraw'],
  ['as many where nobody counts', { width: 8000, height: 6000 }, {}, 'x', 'keep'],
  ['a format that isn’t taken', { type: 'image/webp' }, {}, 'threads', 'redraw'],
  ['a GIF that is taken', { type: 'image/gif' }, {}, 'linkedin', 'keep'],
  ['a GIF that isn’t', { type: 'image/gif' }, {}, 'threads', 'refuse'],
  ['a GIF that moves', { type: 'image/gif', size: 9_000_000 }, { isMoving: true }, 'x', 'keep'],
  ['and is too heavy', { type: 'image/gif', size: 16_000_000 }, { isMoving: true }, 'x', 'refuse'],
  ['a WebP that moves', { type: 'image/webp' }, { isMoving: true }, 'threads', 'refuse'],
  ['one for four inks', { size: 3_000_000 }, { isForPrint: true }, 'bluesky', 'refuse'],
])('%s', (_, size, look, purpose, kind) => {
  const plan = planPicture({ ...photo, ...size }, { ...plain, ...look }, pictureLimits(purpose))
  expect(plan.kind).toBe(kind)
})

test('a refusal says who refuses and the way out', () => {
  const moving = { ...plain, isMoving: true }
  expect(planPicture({ ...photo, type: 'image/gif' }, moving, pictureLimits('threads'))).toEqual({
    kind: 'refuse',
    reason:
      'Threads doesn’t take it as it is. It moves, and a copy would stand still. Take a still picture in its place.',
  })
})

test('a copy is first drawn with all that can be seen, then with less detail, then smaller', () => {
  const attempts = drawAttempts({ ...photo, width: 4000, height: 3000 }, false, pictureLimits('x'))
  expect(attempts.slice(0, 4)).toEqual([
    { type: 'image/jpeg', width: 2048, height: 1536, quality: 88 },
    { type: 'image/jpeg', width: 2048, height: 1536, quality: 80 },
    { type: 'image/jpeg', width: 2048, height: 1536, quality: 70 },
    { type: 'image/jpeg', width: 1638, height: 1229, quality: 88 },
  ])
  expect(attempts.every(({ width }) => width >= 320)).toBe(true)
})

test('a copy is never larger than its picture', () => {
  const [first] = drawAttempts({ ...photo, width: 90, height: 40 }, false, pictureLimits('x'))
  expect(first).toMatchObject({ width: 90, height: 40 })
})

test.each<[boolean, PicturePurpose, readonly string[]]>([
  [false, 'bluesky', ['image/png', 'image/jpeg']],
  [true, 'bluesky', ['image/png', 'image/webp']],
  [true, 'threads', ['image/png']],
])(
  'what was sharp to the pixel is tried so first, and holes (%j) stay holes on %s',
  (hasHoles, purpose, types) => {
    const drawing = { ...photo, type: 'image/png' } as const
    const attempts = drawAttempts(drawing, hasHoles, pictureLimits(purpose))
    expect([...new Set(attempts.map(({ type }) => type))]).toEqual(types)
  },
)
