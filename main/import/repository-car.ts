import { CarBufferReader } from '@ipld/car/buffer-reader'
import { decode } from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import { z } from 'zod'

import type { RepositoryPosts } from '../../core/import/networks/bluesky-repository.ts'
import { failure, type Result, success } from '../../core/result.ts'

/** Whether the bytes begin as a CAR file does: a short header in CBOR with `roots` and `version`. */
export function beginsAsCar(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 100))
  return text.includes('eroots') && text.includes('gversion')
}

/**
 * The posts of an account's repository and their gates, in the order of their keys, which is that of their making. The failure is a
 * clause that says what is wrong.
 */
export function readRepositoryCar(bytes: Uint8Array): Result<RepositoryPosts, string> {
  try {
    const car = CarBufferReader.fromBytes(bytes)
    const [root] = car.getRoots()
    const commit = commitSchema.safeParse(root === undefined ? null : blockOf(car, root))
    if (!commit.success) return failure('it is not the repository of an account')
    const { did, data } = commit.data
    const records = recordsBelow(car, data)
    return success({
      repository: did,
      posts: records
        .filter(({ key }) => key.startsWith(postsFolder))
        .map(({ key, cid }) => ({ uri: `at://${did}/${key}`, record: blockOf(car, cid) ?? null })),
      gates: records
        .filter(({ key }) => !key.startsWith(postsFolder))
        .map(({ cid }) => blockOf(car, cid) ?? null),
    })
  } catch (error) {
    if (error instanceof TangledTree) return failure(error.message)
    return failure('the file is damaged or not whole')
  }
}

const cidSchema = z.custom<CID>((value) => CID.asCID(value) !== null)

const commitSchema = z.object({ did: z.string().startsWith('did:'), data: cidSchema })

/** A node of the tree that holds a repository's records by their keys. */
const nodeSchema = z.object({
  l: cidSchema.nullable(),
  e: z.array(
    z.object({
      /** How many bytes of the key before it the key begins with. */
      p: z.int().min(0),
      k: z.instanceof(Uint8Array),
      v: cidSchema,
      t: cidSchema.nullable(),
    }),
  ),
})

interface KeyedRecord {
  readonly key: string
  readonly cid: CID
}

type Step = { readonly node: CID; readonly depth: number } | ({ readonly node: null } & KeyedRecord)

const postsFolder = 'app.bsky.feed.post/'
const folders = [postsFolder, 'app.bsky.feed.threadgate/', 'app.bsky.feed.postgate/']
const deepestTree = 64
const mostRecords = 2_000_000

class TangledTree extends Error {
  override readonly name = 'TangledTree'
}

/** The posts and gates below a node, left to right, without recursion: a made-up tree may be of any depth. */
function recordsBelow(car: CarBufferReader, root: CID): readonly KeyedRecord[] {
  const found: KeyedRecord[] = []
  const seen = new Set<string>()
  const waiting: Step[] = [{ node: root, depth: 0 }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (step.node === null) {
      found.push(step)
      continue
    }
    const name = step.node.toString()
    if (seen.has(name) || step.depth > deepestTree || seen.size > mostRecords)
      throw new TangledTree('its tree of records runs in a circle or is too deep')
    seen.add(name)
    const block = blockOf(car, step.node)
    // A part of a repository may be missing: what is there is read.
    if (block === undefined) continue
    waiting.push(...stepsOf(nodeSchema.parse(block), step.depth).toReversed())
  }
  return found
}

function stepsOf({ l, e }: z.infer<typeof nodeSchema>, depth: number): readonly Step[] {
  const steps: Step[] = l === null ? [] : [{ node: l, depth: depth + 1 }]
  let before = ''
  for (const { p, k, v, t } of e) {
    const key = before.slice(0, p) + new TextDecoder('latin1').decode(k)
    before = key
    if (folders.some((folder) => key.startsWith(folder))) steps.push({ node: null, key, cid: v })
    if (t !== null) steps.push({ node: t, depth: depth + 1 })
  }
  return steps
}

function blockOf(car: CarBufferReader, cid: CID): unknown {
  const block = car.get(cid)
  return block === undefined ? undefined : decode(block.bytes)
}
