import * as fc from 'fast-check'

/** Bytes that come to stand where a file was whole. */
export interface Damage {
  readonly path: string
  readonly way: string
  readonly bytes: Uint8Array
}

const ways = [
  'flip',
  'cut',
  'empty',
  'zero',
  'zeros',
  'swap',
  'half of another',
  'utf16',
  'latin1',
  'nest',
  'nest lists',
  'number',
  'huge digits',
  'null',
  'doubled',
  'noise',
] as const

/**
 * One damage to one of the files: flipped bits, cuts, zeros, another file’s content, other encodings,
 * deep nesting, huge numbers, noise.
 */
export function aDamage(whole: ReadonlyMap<string, Uint8Array>): fc.Arbitrary<Damage> {
  const paths = [...whole.keys()]
  return fc
    .record({
      path: fc.constantFrom(...paths),
      other: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 64 }),
      bit: fc.integer({ min: 1, max: 255 }),
      noise: fc.uint8Array({ minLength: 1, maxLength: 400 }),
      way: fc.constantFrom(...ways),
    })
    .map(({ path, other, at, length, bit, noise, way }) => {
      const bytes = Buffer.from(whole.get(path) ?? [])
      const others = Buffer.from(whole.get(other) ?? [])
      const start = Math.floor(at * (bytes.length - 1))
      return { path, way, bytes: damaged({ bytes, others, start, length, bit, noise, way }) }
    })
}

function damaged({
  bytes,
  others,
  start,
  length,
  bit,
  noise,
  way,
}: {
  readonly bytes: Buffer
  readonly others: Buffer
  readonly start: number
  readonly length: number
  readonly bit: number
  readonly noise: Uint8Array
  readonly way: (typeof ways)[number]
}): Uint8Array {
  switch (way) {
    case 'flip':
      return bytes.map((byte, index) => (index === start ? byte ^ bit : byte))
    case 'cut':
      return bytes.subarray(0, start)
    case 'empty':
      return new Uint8Array()
    case 'zero':
      return bytes.fill(0, start, Math.min(start + length, bytes.length))
    case 'zeros':
      return new Uint8Array(bytes.length)
    case 'swap':
      return others
    case 'half of another':
      return Buffer.concat([bytes.subarray(0, start), others.subarray(start)])
    case 'utf16':
      return Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le')
    case 'latin1':
      return Buffer.from(`${bytes.toString('utf8')}\u00e9\u00df`, 'latin1')
    case 'nest':
      return Buffer.from('{"format":1,"record":'.repeat(20_000))
    case 'nest lists':
      return Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    case 'number':
      return Buffer.from(bytes.toString('utf8').replace(/:\d+/u, ':1e999'))
    case 'huge digits':
      return Buffer.from(bytes.toString('utf8').replace(/:\d+/u, `:${'9'.repeat(400)}`))
    case 'null':
      return Buffer.from('null')
    case 'doubled':
      return Buffer.concat([bytes, bytes])
    case 'noise':
      return Buffer.from(noise)
  }
}
