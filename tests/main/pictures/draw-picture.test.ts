import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { asciiBytes, bigEndian, joinedBytes } from '../../../core/pictures/byte-reading.ts'
import {
  colourProfile,
  type DrawnType,
  withColourProfile,
} from '../../../core/pictures/colour-profile.ts'
import { pictureLimits } from '../../../core/pictures/picture-limits.ts'
import { lookAtPicture } from '../../../core/pictures/picture-look.ts'
import { readPicture } from '../../../main/library/picture.ts'
import { fitPicture } from '../../../main/pictures/draw-picture.ts'
import { decodePicture, type Pixels } from '../../../main/pictures/picture-codecs.ts'
import { photograph } from '../../builders/photograph.ts'
import { aMediaId } from '../../builders/record-id.ts'
import { workshop } from '../../builders/workshop.ts'

const types: readonly DrawnType[] = ['image/jpeg', 'image/png', 'image/webp']
const narrow = { ...pictureLimits('bluesky'), bytes: 20_000, copyEdge: 400 }

test('the same picture and limits give the same bytes in the worker, here, and on every machine', async () => {
  const bytes = await photograph({ width: 900, height: 600 })
  const there = await workshop.fit(aMediaId(1), { bytes, limits: narrow })
  const here = await fitPicture(bytes, narrow)
  expect(there).toEqual(here)
  expect(here).toMatchObject({ kind: 'made', type: 'image/jpeg', width: 400, height: 267 })
  expect(here.kind === 'made' && createHash('sha256').update(here.bytes).digest('hex')).toBe(
    '3fb91046dfabd282f10cbb3a82ed2eb7f13bb046f18b71819db6ce9fa3cf2123',
  )
})

test('a picture that fits keeps its bytes', async () => {
  const bytes = await photograph()
  expect(await fitPicture(bytes, pictureLimits('bluesky'))).toEqual({ kind: 'kept' })
})

test.each(types)(
  '%s: place, camera and remarks are taken out, and what is seen stays to the pixel',
  async (type) => {
    const bytes = await photograph({ type, width: 64, height: 48 })
    const told = withRemarks(bytes, type)
    expect(lookAtPicture(told, type).hasMetadata).toBe(true)
    const fitted = await fitPicture(told, pictureLimits('bluesky'))
    expect(fitted).toMatchObject({ kind: 'made', type, width: 64, height: 48, isSameToSee: true })
    const clean = fitted.kind === 'made' ? fitted.bytes : told
    expect(Buffer.from(clean).includes('52.3702')).toBe(false)
    expect(lookAtPicture(clean, type).hasMetadata).toBe(false)
    expect(await decodePicture(clean, type)).toEqual(await decodePicture(bytes, type))
  },
)

test.each(types)('%s: the colours of a profile go along into the copy', async (type) => {
  const size = { type, width: 900, height: 600 }
  const profile = joinedBytes([new Uint8Array(16), asciiBytes('RGB XYZ '), new Uint8Array(480)])
  const bytes = withColourProfile(await photograph(size), profile, size)
  expect(readPicture(bytes)).toMatchObject({ ok: true, value: size })
  expect(colourProfile(bytes, type)).toEqual(profile)
  const fitted = await fitPicture(bytes, { ...narrow, bytes: 30_000 })
  if (fitted.kind !== 'made') throw new Error(fitted.kind)
  expect(colourProfile(fitted.bytes, fitted.type)).toEqual(profile)
  await decodePicture(fitted.bytes, fitted.type)
})

test('a profile for greys or inks stays behind', async () => {
  const size = { type: 'image/jpeg', width: 64, height: 48 } as const
  const profile = joinedBytes([new Uint8Array(16), asciiBytes('GRAY'), new Uint8Array(100)])
  const bytes = withColourProfile(await photograph(size), profile, size)
  expect(colourProfile(bytes, 'image/jpeg')).toBeNull()
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a picture that its camera turned by %i stands upright in the copy',
  async (turn) => {
    const bytes = withTurn(await photograph({ width: 64, height: 48, quality: 100 }), turn)
    const fitted = await fitPicture(bytes, pictureLimits('bluesky'))
    if (fitted.kind !== 'made') throw new Error(fitted.kind)
    const isOnItsSide = turn >= 5
    expect([fitted.width, fitted.height]).toEqual(isOnItsSide ? [48, 64] : [64, 48])
    expect(readPicture(bytes)).toMatchObject({
      value: { width: fitted.width, height: fitted.height },
    })
    const copy = await decodePicture(fitted.bytes, 'image/jpeg')
    const corners = cornersOf(copy)
    const upright = cornersOf(
      await decodePicture(await photograph({ width: 64, height: 48, quality: 100 }), 'image/jpeg'),
    )
    expect(corners.map((corner) => nearest(corner, upright))).toEqual(turnedCorners[turn - 1])
  },
)

test('holes stay holes: WebP where it is taken, PNG elsewhere', async () => {
  const bytes = await photograph({ type: 'image/png', hasHoles: true, width: 900, height: 600 })
  const heavy = { ...pictureLimits('bluesky'), bytes: 60_000 }
  const sent = await fitPicture(bytes, heavy)
  expect(sent).toMatchObject({ kind: 'made', type: 'image/webp' })
  const elsewhere = await fitPicture(bytes, { ...heavy, types: ['image/jpeg', 'image/png'] })
  if (elsewhere.kind !== 'made') throw new Error(elsewhere.kind)
  const { data } = await decodePicture(elsewhere.bytes, elsewhere.type)
  expect([data[3], elsewhere.type]).toEqual([0, 'image/png'])
})

test('what is damaged is refused with a reason, and what comes after it is made', async () => {
  const whole = await photograph({ width: 900, height: 600 })
  const drawing = await photograph({ type: 'image/png', width: 900, height: 600 })
  const damaged = drawing.subarray(0, 30_000)
  const [first, second] = await Promise.all([
    workshop.fit(aMediaId(2), { bytes: damaged, limits: narrow }),
    workshop.fit(aMediaId(3), { bytes: whole, limits: narrow }),
  ])
  expect(first.kind).toBe('refused')
  expect(second.kind).toBe('made')
})

test.each(types)(
  '%s: a part is cut out to the pixel, in the format and colours of the whole',
  async (type) => {
    const size = { type, width: 300, height: 200 }
    const profile = joinedBytes([new Uint8Array(16), asciiBytes('RGB XYZ '), new Uint8Array(80)])
    const whole = withColourProfile(await photograph(size), profile, size)
    const area = { left: 120, top: 60, width: 90, height: 50 }
    const part = await workshop.crop(whole, area)
    if (part.kind !== 'made') throw new Error(part.kind)
    expect(part).toMatchObject({ type, width: 90, height: 50 })
    expect(colourProfile(part.bytes, type)).toEqual(profile)
    const cut = await decodePicture(part.bytes, type)
    const { data } = await decodePicture(whole, type)
    const [red = 0, green = 0, blue = 0] = data.subarray((80 * 300 + 150) * 4)
    const [cutRed = 0, cutGreen = 0, cutBlue = 0] = cut.data.subarray((20 * 90 + 30) * 4)
    const difference = Math.max(
      Math.abs(red - cutRed),
      Math.abs(green - cutGreen),
      Math.abs(blue - cutBlue),
    )
    expect(difference).toBeLessThanOrEqual(type === 'image/png' ? 0 : 24)
  },
)

test('what can’t be cropped is refused with a reason', async () => {
  const small = await photograph({ width: 30, height: 20 })
  const area = { left: 0, top: 0, width: 31, height: 20 }
  expect((await workshop.crop(small, area)).kind).toBe('refused')
  const gif = asciiBytes('GIF89a\x20\0\x20\0\0\0\0;')
  expect(await workshop.crop(gif, { ...area, width: 10 })).toEqual({
    kind: 'refused',
    reason: 'A GIF can’t be cropped here. Save it as PNG first.',
  })
})

/** Where each corner of the copy (top left, top right, bottom left, bottom right) stood before. */
const turnedCorners = [
  [0, 1, 2, 3],
  [1, 0, 3, 2],
  [3, 2, 1, 0],
  [2, 3, 0, 1],
  [0, 2, 1, 3],
  [2, 0, 3, 1],
  [3, 1, 2, 0],
  [1, 3, 0, 2],
]

type Corner = readonly number[]

function cornersOf({ data, width, height }: Pixels): readonly Corner[] {
  const places = [
    [1, 1],
    [width - 2, 1],
    [1, height - 2],
    [width - 2, height - 2],
  ] as const
  return places.map(([x, y]) =>
    Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)),
  )
}

function nearest(corner: Corner, among: readonly Corner[]): number {
  const distances = among.map((each) =>
    each.reduce((sum, value, at) => sum + Math.abs(value - (corner[at] ?? 0)), 0),
  )
  return distances.indexOf(Math.min(...distances))
}

/** As cameras and editing programs do: an Exif part with a place, and a remark. */
function withRemarks(bytes: Uint8Array, type: DrawnType): Uint8Array {
  const place = asciiBytes('GPS 52.3702, 4.8952')
  switch (type) {
    case 'image/jpeg':
      return joinedBytes([
        bytes.subarray(0, 2),
        segment(0xe1, joinedBytes([asciiBytes('Exif\0\0'), place])),
        segment(0xfe, place),
        bytes.subarray(2),
        place,
      ])
    case 'image/png':
      return joinedBytes([
        bytes.subarray(0, 33),
        bigEndian(place.length, 4),
        asciiBytes('tEXt'),
        place,
        new Uint8Array(4),
        bytes.subarray(33),
      ])
    case 'image/webp':
      return joinedBytes([
        bytes,
        asciiBytes('EXIF'),
        Uint8Array.of(place.length, 0, 0, 0),
        place,
        new Uint8Array(place.length % 2),
      ])
  }
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  return joinedBytes([Uint8Array.of(0xff, marker), bigEndian(content.length + 2, 2), content])
}

function withTurn(bytes: Uint8Array, turn: number): Uint8Array {
  const exif = joinedBytes([
    asciiBytes('Exif\0\0MM\0*'),
    bigEndian(8, 4),
    bigEndian(1, 2),
    bigEndian(0x0112, 2),
    bigEndian(3, 2),
    bigEndian(1, 4),
    bigEndian(turn, 2),
    bigEndian(0, 2),
    bigEndian(0, 4),
  ])
  return joinedBytes([bytes.subarray(0, 2), segment(0xe1, exif), bytes.subarray(2)])
}
