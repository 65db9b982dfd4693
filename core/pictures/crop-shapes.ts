/** A shape that pictures are often cut to. */
export interface CropShape {
  readonly name: string
  readonly label: string
  /** Width to height; null is any. */
  readonly ratio: number | null
  /** Which networks show a single picture of this shape large and whole; may be empty. */
  readonly shownBy: string
}

export const cropShapes: readonly CropShape[] = [
  { name: 'free', label: 'Free', ratio: null, shownBy: '' },
  { name: 'square', label: '1:1', ratio: 1, shownBy: 'Any network' },
  { name: '3:2', label: '3:2', ratio: 3 / 2, shownBy: '' },
  { name: '4:3', label: '4:3', ratio: 4 / 3, shownBy: 'Bluesky' },
  { name: '16:9', label: '16:9', ratio: 16 / 9, shownBy: 'X, Mastodon' },
  { name: '1.91:1', label: '1.91:1', ratio: 1.91, shownBy: 'LinkedIn, cards' },
  { name: '3:4', label: '3:4', ratio: 3 / 4, shownBy: 'Threads, X' },
  { name: '4:5', label: '4:5', ratio: 4 / 5, shownBy: 'LinkedIn' },
]
