import { type BundleFile, fileText } from '../../core/export/bundle/bundle-file.ts'

/** The file with what it says, down to the parts of one that is packed. */
export function filledFile(file: BundleFile): object {
  if ('text' in file || 'pieces' in file) return { path: file.path, text: fileText(file) }
  if ('parts' in file) return { path: file.path, parts: file.parts().map(filledFile) }
  if ('mail' in file) return { path: file.path, mail: file.mail() }
  if (!('page' in file)) return file
  const page = file.page()
  return { path: file.path, page: { ...page, html: [...page.html()].join('') } }
}
