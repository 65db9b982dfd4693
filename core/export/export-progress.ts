/** How far an export is: what is being done, and how much of it is done. */
export interface ExportProgress {
  readonly step: 'reading' | 'making' | 'writing'
  readonly done: number
  /** 0 while nobody knows. */
  readonly of: number
}

/** In a few words, for a line that changes: `Writing 12 of 40 files`. */
export function progressWords({ step, done, of }: ExportProgress): string {
  switch (step) {
    case 'reading':
      return 'Reading the records'
    case 'making':
      return of > 1 ? `Making target ${Math.min(done + 1, of)} of ${of}` : 'Making the files'
    case 'writing':
      return `Writing ${done} of ${of} files`
  }
}
