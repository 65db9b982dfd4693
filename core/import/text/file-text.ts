import type { Document } from '../../document/document.ts'

/** The words of a file, to stand in a text that is being written. */
export interface FileText {
  readonly body: Document
  /** What of the file is not in it, in sentences. */
  readonly notes: readonly string[]
}
