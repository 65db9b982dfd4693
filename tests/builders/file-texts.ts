import { type BundleFile, fileText } from '../../core/export/bundle/bundle-file.ts'

/** What the files say, down to the parts of those that are packed; pictures and what is printed say nothing. */
export function fileTexts(files: readonly BundleFile[]): readonly string[] {
  return files.flatMap((file) => {
    if ('text' in file || 'pieces' in file) return [fileText(file)]
    return 'parts' in file ? fileTexts(file.parts()) : []
  })
}
