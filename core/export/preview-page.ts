/** One page of what a target would make, as the window can show it. */
export interface PreviewPage {
  /** Inside the bundle, with forward slashes. */
  readonly path: string
  /** Where the window finds it. */
  readonly address: string
}
