import type { BundleFile, PrintedPage, TargetFile } from '../../core/export/bundle/bundle-file.ts'
import type { NoPrinter } from '../../core/export/export-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { ReadMedia } from './bundle-bytes.ts'

/** Makes a PDF of a page; the same page gives the same bytes. */
export type Print = (page: PrintedPage, readMedia: ReadMedia) => Promise<Uint8Array>

/** Prints what has to be printed, one page after the other; null is a program that has no window to print from. */
export async function printFiles(
  files: readonly TargetFile[],
  { print, readMedia }: { readonly print: Print | null; readonly readMedia: ReadMedia },
): Promise<Result<readonly BundleFile[], NoPrinter>> {
  const printed: BundleFile[] = []
  for (const file of files) {
    if (!('page' in file)) {
      printed.push(file)
      continue
    }
    if (print === null) return failure({ kind: 'no-printer' })
    printed.push({ path: file.path, bytes: await print(file.page, readMedia) })
  }
  return success(printed)
}
