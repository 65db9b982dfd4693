export const zoomSteps = ['in', 'out', 'usual'] as const

/** What one can ask of the size of the whole window's content. */
export type ZoomStep = (typeof zoomSteps)[number]

/** From half the usual size to three times of it, in the steps of browsers. */
export function steppedZoom(level: number, step: ZoomStep): number {
  switch (step) {
    case 'in':
      return Math.min(6, level + 0.5)
    case 'out':
      return Math.max(-4, level - 0.5)
    case 'usual':
      return 0
  }
}
