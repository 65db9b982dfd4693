/** 0 done · 1 findings or nothing matched · 2 wrong usage · 3 unreadable or damaged input · 4 the disk refused. */
export type ExitStatus = 0 | 1 | 2 | 3 | 4

/** What a command came to; printing it is not the command's business. */
export type Outcome = Finished | Refusal

export interface Finished {
  readonly kind: 'finished'
  /** 3: the result leaves out damaged input, which the messages name. */
  readonly status: 0 | 1 | 3
  /** The result for people. */
  readonly text: string
  /** The result for programs, printed instead of `text` when `--json` was given. */
  readonly json: unknown
  /** What else people should know; never part of the result. */
  readonly messages: readonly string[]
}

export interface Refusal {
  readonly kind: 'refusal'
  readonly status: Exclude<ExitStatus, 0>
  /** Names the reason for programs. */
  readonly reason: string
  /** Says it to people. */
  readonly sentence: string
  /** What programs can use beside the reason. */
  readonly details: object
}

export function finished(
  fields: Pick<Finished, 'text' | 'json'> & Partial<Pick<Finished, 'status' | 'messages'>>,
): Finished {
  return { kind: 'finished', status: 0, messages: [], ...fields }
}

export function refusal(
  fields: Pick<Refusal, 'status' | 'reason' | 'sentence'> & Partial<Pick<Refusal, 'details'>>,
): Refusal {
  return { kind: 'refusal', details: {}, ...fields }
}
