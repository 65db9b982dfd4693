/** The text as RFC 2045, 6.7 sends it: ASCII alone, in lines of 76 characters at most that end with CRLF. */
export function quotedPrintable(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n|\r|\n/u)
    .map((line) => brokenLine(encodedCharacters(line)))
    .join('\r\n')
}

/** Each character as it is sent; a blank at the end would be lost on the way. */
function encodedCharacters(line: string): readonly string[] {
  const characters = Array.from(line)
  return characters.map((character, at) => {
    const isBlank = character === ' ' || character === '\t'
    const isPlain = /^[!-<>-~]$/u.test(character) || (isBlank && at < characters.length - 1)
    return isPlain ? character : encodedBytes(character, '=')
  })
}

export function encodedBytes(text: string, sign: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => `${sign}${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

/** A broken line ends with `=`; no encoded character is cut. */
function brokenLine(characters: readonly string[]): string {
  const lines: string[] = []
  let current = ''
  for (const character of characters) {
    if (current.length + character.length > longestLine - 1) {
      lines.push(`${current}=`)
      current = ''
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}

const longestLine = 76
