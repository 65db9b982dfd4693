const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

export type Arrow = (typeof arrows)[number]

/** The arrow that a key is; null for the other keys. */
export function arrowOf(key: string): Arrow | null {
  return arrows.find((each) => each === key) ?? null
}
