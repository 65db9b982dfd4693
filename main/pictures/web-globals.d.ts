/** What of the web the codecs speak of; Node has the first, and the codecs bring the second. */
declare namespace WebAssembly {
  /** A program that was compiled. */
  interface Module {
    readonly [compiled]: true
  }

  function compile(bytes: Uint8Array): Promise<Module>

  const compiled: unique symbol
}

declare class ImageData {
  constructor(data: Uint8ClampedArray<ArrayBuffer>, width: number, height: number)
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}
