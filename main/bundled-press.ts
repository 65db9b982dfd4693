import path from 'node:path'

import { type BundlePress, createBundlePress, type PressTools } from './export/bundle-press.ts'

/** Its thread stands where the build puts it: beside the program. */
export function createBundledPress(tools: Omit<PressTools, 'threadFile'>): BundlePress {
  return createBundlePress({
    ...tools,
    threadFile: path.join(import.meta.dirname, 'bundle-thread.js'),
  })
}
