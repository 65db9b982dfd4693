import type { AnyExtension, Extensions } from '@tiptap/core'

import { bodyExtensions } from './body-extensions.ts'
import { Clipboard } from './clipboard/clipboard.ts'

/** Blocks that are written by fields of their own. */
const writtenByFields = ['figure', 'card', 'embed', 'callout', 'pullQuote', 'table']

/** A body to be read and copied from: the words of its blocks stand as text, with no field around them. */
export const readingExtensions: Extensions = [...bodyExtensions.map(withoutFields), Clipboard]

function withoutFields(extension: AnyExtension): AnyExtension {
  return extension.type === 'node' && writtenByFields.includes(extension.name)
    ? extension.extend({ addNodeView: null })
    : extension
}
