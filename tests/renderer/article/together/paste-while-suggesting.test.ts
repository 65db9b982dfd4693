import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'

import { documentText } from '../../../../core/document/document-text.ts'
import { settleSuggestions } from '../../../../core/editing/settle-suggestions.ts'
import { suggestionAuthors, suggestedChanges } from '../../../../core/editing/suggestions.ts'
import { readPastedHtml } from '../../../../core/import/html/pasted-text.ts'
import { bodySchema, storedPage } from '../../../../renderer/article/body-schema.ts'
import { pastedSlice } from '../../../../renderer/article/clipboard/pasted-slice.ts'
import { trackChange } from '../../../../renderer/article/together/track-changes.ts'

const fromWord = [
  `<p class=MsoNormal>It burns <del cite="mailto:Tom" datetime="2026-11-26T10:00">all </del>`,
  `<ins cite="mailto:Tom" datetime="2026-11-26T10:00">by </ins>night.<ins cite="mailto:Tom" datetime="2026-11-26T10:00"><o:p></o:p></ins></p>`,
  `<p class=MsoNormal>Or by <ins cite="mailto:Tom" datetime="2026-11-26T10:00">any <del cite="mailto:Ann" datetime="2026-11-26T11:00">old </del></ins>day</p>`,
].join('')

const line = 'One two three.'

test.each(Array.from({ length: line.length }, (_, at) => at + 1))(
  'what was suggested in Word is pasted while suggesting behind letter %i, and all of it can be rejected',
  (at) => {
    const doc = bodySchema.node('doc', null, [
      bodySchema.node('paragraph', null, [bodySchema.text(line)]),
    ])
    const before = EditorState.create({ doc, selection: TextSelection.create(doc, at) })
    const slice = pastedSlice(bodySchema, readPastedHtml(fromWord).body.content)
    const paste = before.tr.replaceSelection(slice)
    const suggester = { author: 'Imke', now: () => '2026-11-27T09:00:00.000Z', newId: () => 's1' }
    const body = storedPage(before.apply(trackChange(paste, before, suggester)).doc)

    const [start, end] = [line.slice(0, at - 1), line.slice(at - 1)]
    expect(documentText(settleSuggestions(body, () => 'reject'))).toBe(line)
    expect(documentText(settleSuggestions(body, () => 'accept'))).toBe(
      `${start}It burns by night.\nOr by any day${end}`,
    )
    const imkes = settleSuggestions(body, ({ attrs }) =>
      attrs.author === 'Imke' ? 'accept' : 'leave',
    )
    expect(suggestionAuthors(suggestedChanges(imkes))).toEqual(['Ann', 'Tom'])
  },
)
