/**
 * What may be told of where a picture was: a place on the web or beside a file, without what a server is asked there. Places
 * on somebody's machine are nobody's business; empty for them.
 */
export function tellableAddress(address: string): string {
  const place = (address.split(/[?#]/u)[0] ?? '').trim()
  if (/^https?:\/\/[^\\]*$/iu.test(place)) return place.replace(/^([^/]*\/\/)[^/]*@/u, '$1')
  return /^[/~]|\\|^[^/]*:/u.test(place) ? '' : place
}

/** What the file is called to which a path or an address leads; empty where its end is no name of a file. */
export function fileAt(address: string): string {
  const path = (address.split(/[?#]/u)[0] ?? '').replace(/^https?:\/\/[^/]*/iu, '')
  const name = path.split(/[/\\]/u).at(-1) ?? ''
  return /[^.]\.[a-z][a-z\d]{1,4}$/iu.test(name) ? name : ''
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
