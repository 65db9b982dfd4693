/** The bytes of a picture that is written into its address; null when they can't be read. */
export function embeddedBytes(address: string): Uint8Array<ArrayBuffer> | null {
  const written = /^data:image\/[a-z+.-]+;base64,([a-z0-9+/=\s]+)$/iu.exec(address)?.[1]
  if (written === undefined) return null
  try {
    return Uint8Array.from(atob(written.replaceAll(/\s/gu, '')), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}
