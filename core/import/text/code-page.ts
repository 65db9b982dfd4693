/** A one-byte encoding that UTF-8 text is often mistaken for. */
export interface CodePage {
  readonly name: string
  /** The byte that a character stands for; undefined when the encoding has no such character. */
  readonly byteOf: ReadonlyMap<string, number>
}

/** Western European Windows; the bytes that it leaves undefined read as control characters. */
export const windows1252: CodePage = codePage(
  'Windows-1252',
  `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin1Half()}`,
)

/** Greek Windows. */
export const windows1253: CodePage = codePage(
  'Windows-1253',
  '€\u0081‚ƒ„…†‡\u0088‰\u008a‹\u008c\u008d\u008e\u008f\u0090‘’“”•–—\u0098™\u009a›\u009c\u009d\u009e\u009f' +
    '\u00a0΅Ά£¤¥¦§¨©\ufffd«¬\u00ad®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ' +
    'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\ufffdΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\ufffd',
)

/**
 * The text that the bytes of `characters` mean as UTF-8, when they are whole and well-formed
 * sequences of more than one byte each; null otherwise.
 */
export function decodeAgain(characters: string, { byteOf }: CodePage): string | null {
  const bytes = Array.from(characters, (character) => byteOf.get(character))
  let decoded = ''
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at])
    const codePoint = sequenceValue(bytes.slice(at, at + length), length)
    if (codePoint === null) return null
    decoded += String.fromCodePoint(codePoint)
    at += length
  }
  return decoded === '' ? null : decoded
}

/** How many bytes a UTF-8 sequence has that begins with `lead`; 0 when none of several bytes does. */
export function sequenceLength(lead: number | undefined): number {
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

const smallest = [0, 0, 0x80, 0x800, 0x10000]

function sequenceValue(bytes: readonly (number | undefined)[], length: number): number | null {
  const [lead, ...rest] = bytes
  if (length === 0 || lead === undefined || rest.length !== length - 1) return null
  let value = lead & (0xff >> (length + 1))
  for (const byte of rest) {
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return null
    value = (value << 6) | (byte & 0x3f)
  }
  const isSurrogate = value >= 0xd800 && value <= 0xdfff
  return value < (smallest[length] ?? 0) || value > 0x10ffff || isSurrogate ? null : value
}

function codePage(name: string, upperHalf: string): CodePage {
  const entries = Array.from(
    upperHalf,
    (character, index) => [character, 0x80 + index] as const,
  ).filter(([character]) => character !== '\ufffd')
  return { name, byteOf: new Map(entries) }
}

function latin1Half(): string {
  return Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')
}
