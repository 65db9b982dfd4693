import type { Document } from '../../document/document.ts'
import type { AnyNode } from '../../editing/any-node.ts'
import { type AttributeName, attributeCarrying } from './attribute-carrying.ts'
import type { CarryingRow } from './carrying.ts'
import { markCarrying } from './mark-carrying.ts'
import { nodeCarrying } from './node-carrying.ts'

/** The rows of everything that the body uses, in the order of the table. */
export function rowsOfBody(body: Document): readonly CarryingRow[] {
  const used = new Set(namesIn(body))
  return [nodeCarrying, attributeCarrying, markCarrying].flatMap((part) =>
    Object.entries<CarryingRow>(part).flatMap(([name, row]) => (used.has(name) ? [row] : [])),
  )
}

/** Nodes, marks, and those attributes that say something. */
function namesIn(node: AnyNode): readonly string[] {
  const said = Object.entries<unknown>({ ...node.attrs })
    .map(([name, value]) => [`${node.type}.${name}`, value] as const)
    .filter(([name, value]) => !isPlain(name, value))
  return [
    node.type,
    ...said.map(([name]) => name),
    ...(node.marks ?? []).map(({ type }) => type),
    ...(node.content ?? []).flatMap(namesIn),
  ]
}

function isPlain(name: string, value: unknown): boolean {
  return value === null || value === '' || value === plainValues.get(name)
}

/** What stands there unless somebody says otherwise. */
const plainValues: ReadonlyMap<string, unknown> = new Map<AttributeName, unknown>([
  ['heading.level', 2],
  ['orderedList.start', 1],
  ['taskItem.checked', false],
  ['figure.alignment', 'center'],
  ['tableHeader.colspan', 1],
  ['tableHeader.rowspan', 1],
  ['tableCell.colspan', 1],
  ['tableCell.rowspan', 1],
])
