/** Whether a line says who wrote: “By” and nothing but names, what follows them included. */
export function isPrintedByline(line: string): boolean {
  const [, names = ''] = /^by:?\s+(.{2,200})$/iu.exec(line) ?? []
  return names !== '' && areNames(names)
}

/** Names begin with a capital, or in a script that has none; small words stand only between them. */
export function areNames(line: string): boolean {
  const words = line.split(/[\s,;&]+/u).filter((word) => word !== '')
  return words.some(isName) && words.every((word) => isName(word) || particles.has(word))
}

/** A word that ends in a full stop ends a sentence, unless it is an initial or a title. */
function isName(word: string): boolean {
  return /^(?:d['’])?[\p{Lu}\p{Lo}][\p{L}\p{M}'’‐‑-]*$|^(?:\p{Lu}\p{Ll}{0,3}\.-?)+(?:\p{L}{1,3})?$/u.test(
    word,
  )
}

const particles = new Set(
  'and und et y e i de da das do dos di du des del della der den dem la le las los van von vom zu zur ter ten af av bin ibn al el ben'.split(
    ' ',
  ),
)
