import { z } from 'zod'

/** A part of a picture, in pixels of it as it is shown. */
export const cropAreaSchema = z
  .strictObject({
    left: z.int().min(0),
    top: z.int().min(0),
    width: z.int().min(1),
    height: z.int().min(1),
  })
  .readonly()

export type CropArea = z.infer<typeof cropAreaSchema>

export interface Sheet {
  readonly width: number
  readonly height: number
}

export function wholeArea({ width, height }: Sheet): CropArea {
  return { left: 0, top: 0, width, height }
}

/** The largest area of this shape around the middle of another, within the sheet. */
export function shapedArea(area: CropArea, sheet: Sheet, ratio: number): CropArea {
  const size = largestWithin(sheet, ratio, Math.max(area.width, area.height * ratio))
  return within(
    {
      left: area.left + Math.round((area.width - size.width) / 2),
      top: area.top + Math.round((area.height - size.height) / 2),
      ...size,
    },
    sheet,
  )
}

export function movedArea(area: CropArea, sheet: Sheet, by: { x: number; y: number }): CropArea {
  return within({ ...area, left: area.left + by.x, top: area.top + by.y }, sheet)
}

/** Which sides of an area are held; the opposite ones stay. Neither of a pair: from left and top. */
export interface HeldSides {
  readonly x: 'left' | 'right' | null
  readonly y: 'top' | 'bottom' | null
}

/** The area with the held sides drawn so far; one with a ratio keeps it. */
export function drawnArea(
  area: CropArea,
  sheet: Sheet,
  {
    held,
    by,
    ratio,
  }: {
    readonly held: HeldSides
    readonly by: { readonly x: number; readonly y: number }
    readonly ratio: number | null
  },
): CropArea {
  const room = {
    width: held.x === 'left' ? area.left + area.width : sheet.width - area.left,
    height: held.y === 'top' ? area.top + area.height : sheet.height - area.top,
  }
  const wish = {
    width: area.width + (held.x === null ? 0 : held.x === 'left' ? -by.x : by.x),
    height: area.height + (held.y === null ? 0 : held.y === 'top' ? -by.y : by.y),
  }
  const size = sizeOf(wish, { held, room, ratio })
  return {
    left: held.x === 'left' ? area.left + area.width - size.width : area.left,
    top: held.y === 'top' ? area.top + area.height - size.height : area.top,
    ...size,
  }
}

function sizeOf(
  wish: Sheet,
  {
    held,
    room,
    ratio,
  }: { readonly held: HeldSides; readonly room: Sheet; readonly ratio: number | null },
): Sheet {
  if (ratio === null) {
    return {
      width: clamped(wish.width, smallestSide, room.width),
      height: clamped(wish.height, smallestSide, room.height),
    }
  }
  const width = held.x === null ? wish.height * ratio : wish.width
  return largestWithin(room, ratio, Math.max(width, smallestSide, smallestSide * ratio))
}

/** Pixels. */
const smallestSide = 16

function largestWithin(room: Sheet, ratio: number, most: number): Sheet {
  const width = Math.min(most, room.width, room.height * ratio)
  return {
    width: clamped(width, 1, room.width),
    height: clamped(width / ratio, 1, room.height),
  }
}

function within(area: CropArea, sheet: Sheet): CropArea {
  return {
    ...area,
    left: clamped(area.left, 0, sheet.width - area.width),
    top: clamped(area.top, 0, sheet.height - area.height),
  }
}

function clamped(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, Math.min(least, most)), most))
}
