import { createHash } from 'node:crypto'

import { CarBufferWriter } from '@ipld/car'
import { encode } from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'

interface Block {
  readonly cid: CID
  readonly bytes: Uint8Array
}

/**
 * A repository with these records by their keys, as a CAR file. Its tree is one node deep, and with `isSplit` two: the
 * first record stands in a node to the left.
 */
export function repositoryCar({
  did,
  records,
  isSplit = false,
}: {
  readonly did: string
  readonly records: Readonly<Record<string, object>>
  readonly isSplit?: boolean
}): Uint8Array {
  const stored = Object.entries(records)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, record]) => ({ key, block: blockOf(record) }))
  const left = isSplit ? blockOf(node(stored.slice(0, 1), null)) : null
  const tree = blockOf(node(isSplit ? stored.slice(1) : stored, left?.cid ?? null))
  const commit = blockOf({
    did,
    version: 3,
    data: tree.cid,
    rev: '3lrev',
    prev: null,
    sig: new Uint8Array(64),
  })
  const blocks = [
    commit,
    tree,
    ...(left === null ? [] : [left]),
    ...stored.map(({ block }) => block),
  ]
  return carOf(commit.cid, blocks)
}

/** A CAR file whose root is any block. */
export function carWithRoot(root: object, others: readonly object[] = []): Uint8Array {
  const block = blockOf(root)
  return carOf(block.cid, [block, ...others.map(blockOf)])
}

function node(
  entries: readonly { readonly key: string; readonly block: Block }[],
  left: CID | null,
): object {
  let before = ''
  return {
    l: left,
    e: entries.map(({ key, block }) => {
      let shared = 0
      while (shared < before.length && before[shared] === key[shared]) shared += 1
      before = key
      return { p: shared, k: new TextEncoder().encode(key.slice(shared)), v: block.cid, t: null }
    }),
  }
}

function blockOf(value: object): Block {
  const bytes = encode(value)
  const digest = create(0x12, new Uint8Array(createHash('sha256').update(bytes).digest()))
  return { cid: CID.createV1(0x71, digest), bytes }
}

function carOf(root: CID, blocks: readonly Block[]): Uint8Array {
  const writer = CarBufferWriter.createWriter(new ArrayBuffer(1_000_000), { roots: [root] })
  for (const block of blocks) writer.write(block)
  return writer.close({ resize: true })
}
