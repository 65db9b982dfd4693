import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximised: z.boolean(),
})

type Bounds = z.infer<typeof boundsSchema>

const firstSize = { width: 1440, height: 900 }

/** Where the window stood when it was last closed, when a screen still shows that place. */
export function rememberedBounds(folder: string): Partial<Rectangle> & { isMaximised: boolean } {
  const known = readBounds(folder)
  if (known === null) return { ...firstSize, isMaximised: false }
  const { workArea } = screen.getDisplayMatching(known)
  const isOnScreen =
    known.x < workArea.x + workArea.width - 80 &&
    known.x + known.width > workArea.x + 80 &&
    known.y >= workArea.y - 20 &&
    known.y < workArea.y + workArea.height - 60
  const { width, height, isMaximised } = known
  return isOnScreen ? known : { width, height, isMaximised }
}

export function rememberBounds(folder: string, window: BrowserWindow): void {
  const bounds: Bounds = { ...window.getNormalBounds(), isMaximised: window.isMaximized() }
  try {
    writeFileSync(boundsFile(folder), JSON.stringify(bounds))
  } catch {
    // A place that can't be remembered is no reason to keep the window from closing.
  }
}

function readBounds(folder: string): Bounds | null {
  try {
    const parsed = boundsSchema.safeParse(JSON.parse(readFileSync(boundsFile(folder), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function boundsFile(folder: string): string {
  return path.join(folder, 'window.json')
}
