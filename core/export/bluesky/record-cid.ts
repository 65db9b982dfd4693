import { encode } from '@ipld/dag-cbor'
import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'

import type { MediaId } from '../../library/record-id.ts'

const sha256Code = 0x12
const rawCode = 0x55
const dagCborCode = 0x71

/**
 * The address of a record's content, as a server computes it: CIDv1 of the SHA-256 of its DAG-CBOR. The record is
 * given in JSON form, where `{ $link }` stands for a CID.
 */
export function recordCid(record: object): string {
  const digest = create(sha256Code, sha256(encode(withLinks(record))))
  return CID.createV1(dagCborCode, digest).toString()
}

/** Whether the text is such an address. */
export function isRecordCid(text: string): boolean {
  try {
    const { version, code, multihash } = CID.parse(text)
    return version === 1 && code === dagCborCode && multihash.code === sha256Code
  } catch {
    return false
  }
}

/** The address of a media file's bytes, as a server computes it on upload. */
export function mediaCid(media: MediaId): string {
  const bytes = Uint8Array.from(media.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return CID.createV1(rawCode, create(sha256Code, bytes)).toString()
}

function withLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLinks)
  if (typeof value !== 'object' || value === null) return value
  if ('$link' in value && typeof value.$link === 'string') return CID.parse(value.$link)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withLinks(part)]))
}
