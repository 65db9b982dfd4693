/** The file's name as a title in sentence case: `journal-listing.txt` becomes `Journal listing`. */
export function fileTitle(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]{1,10}$/u, '')
    .replaceAll(/[-_\s]+/gu, ' ')
    .trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
