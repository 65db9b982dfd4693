import type { Mark } from '../document/mark.ts'

/** What all nodes have in common; marks and attributes differ by node. */
export interface AnyNode {
  readonly type: string
  readonly text?: string
  readonly attrs?: object
  readonly content?: readonly AnyNode[]
  readonly marks?: readonly Mark[]
}
