/** What is wrong with the description of a picture for those who can't see it. */
export type AltTrouble = 'missing' | 'file-name' | 'says-picture'

export function altTrouble(alt: string): AltTrouble | null {
  const text = alt.trim()
  if (text === '') return 'missing'
  if (/^\S+\.(?:png|jpe?g|gif|webp|heic|tiff?|svg|bmp|avif)$/iu.test(text)) return 'file-name'
  if (/^(?:img|dsc|image|photo|screenshot)[\s_-]*\d+$/iu.test(text)) return 'file-name'
  if (
    /^(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|graphic)\s+(?:of|showing)\b/iu.test(text)
  )
    return 'says-picture'
  return null
}
