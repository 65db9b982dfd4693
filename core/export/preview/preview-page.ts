/** One page of what a target would make, as the window can show it. */
export interface PreviewPage extends MadePage {
  /** What it is called to be chosen: the title of what stands on it. */
  readonly title: string
}

export interface MadePage {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  readonly kind: PreviewKind
  /** Where the window finds it. */
  readonly address: string
}

/** A page of a screen, light or dark and of any width; paper, which is neither; or bare text. */
export type PreviewKind = 'screen' | 'paper' | 'text'
