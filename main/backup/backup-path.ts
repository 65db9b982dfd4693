import { libraryContent } from '../library/library-content.ts'

/** Bytes; nothing that Copydesk stores is larger. */
export const largestFile = 64 * 1024 * 1024

/**
 * True for a path inside a library that every system can hold and that leads nowhere else. Checked
 * when a backup is made and again when one is unpacked, whoever made it.
 */
export function isSafePath(path: string): boolean {
  const names = path.split('/')
  return names.length <= 8 && libraryContent.includes(names[0] ?? '') && names.every(isSafeName)
}

/** Paths that differ only in what some systems don't tell apart are the same to a backup. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function isSafeName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= 200 &&
    !name.startsWith('.') &&
    !/[. ]$/u.test(name) &&
    // oxlint-disable-next-line no-control-regex -- these characters are what is meant
    !/[\u0000-\u001f\u007f<>:"|?*\\]/u.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name)
  )
}
