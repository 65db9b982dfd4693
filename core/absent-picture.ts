/** What the file is called to which a path or an address leads; may be empty. */
export function fileAt(address: string): string {
  return (address.split(/[?#]/u)[0] ?? '').split('/').at(-1) ?? ''
}

/** Words for a picture that can't be shown: its description, and the file that belongs in its place. */
export function absentWords({
  alt,
  file,
}: {
  readonly alt: string
  readonly file: string
}): string {
  if (file === '') return alt
  return alt === '' ? file : `${alt} (${file})`
}

/** The description in such words. */
export function absentAlt(words: string, file: string): string {
  if (file === '') return words
  if (words === file) return ''
  const ending = absentWords({ alt: ' ', file }).trimStart()
  return words.endsWith(` ${ending}`) ? words.slice(0, -ending.length - 1) : words
}
