/** A size as people read it: `812 bytes`, `64 kB`, `1.8 MB`; a kilobyte is a thousand bytes. */
export function printedSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
