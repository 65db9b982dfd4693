/** What is wrong with the description of a picture for those who can't see it. */
export type AltTrouble = 'missing' | 'file-name' | 'says-picture' | 'repeats-text'

/** `beside` is the text that stands with the picture and is read aloud anyway. */
export function altTrouble(alt: string, beside = ''): AltTrouble | null {
  const text = alt.trim()
  if (text === '') return 'missing'
  if (/^\S+\.(?:png|jpe?g|gif|webp|heic|tiff?|svg|bmp|avif)$/iu.test(text)) return 'file-name'
  if (/^(?:img|dsc|image|photo|screenshot)[\s_-]*\d+$/iu.test(text)) return 'file-name'
  if (
    /^(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|graphic)\s+(?:of|showing)\b/iu.test(text)
  )
    return 'says-picture'
  return repeats(text, beside) ? 'repeats-text' : null
}

function repeats(alt: string, beside: string): boolean {
  const said = folded(alt)
  return said.length >= shortestRepeat && folded(beside).includes(said)
}

/** A name or a place may well stand in both. */
const shortestRepeat = 25

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What to do about it, in a sentence for the field in which it is written. */
export function altAdvice(trouble: AltTrouble): string {
  switch (trouble) {
    case 'missing':
      return 'Readers who listen would hear nothing here.'
    case 'file-name':
      return 'This is the name of a file. Say what the picture shows.'
    case 'says-picture':
      return 'Screen readers already say that it is a picture. Begin with what it shows.'
    case 'repeats-text':
      return 'The post says this already. Say what only the picture shows.'
  }
}
