import type { Footnote, Inline } from '../../document/inline.ts'
import { type MarkNode, markTree } from '../mark-tree.ts'
import { type Markup, markup } from '../markup.ts'
import { type IcmlLetter, sortedLetters } from './icml-letters.ts'
import type { IcmlRecorder } from './icml-recorder.ts'

/** A line of text as ranges of one character style each, with its links and notes. */
export function icmlLine(content: readonly Inline[], recorder: IcmlRecorder): readonly Markup[] {
  return markTree(content).flatMap((node) => nodeMarkup(node, [], recorder))
}

/** Letters of one style. */
export function textRange(
  text: string,
  letters: readonly IcmlLetter[],
  recorder: IcmlRecorder,
): Markup {
  return markup`<CharacterStyleRange ${characterStyle(letters, recorder)}><Content>${text}</Content></CharacterStyleRange>\n`
}

function characterStyle(letters: readonly IcmlLetter[], recorder: IcmlRecorder): Markup {
  const sorted = sortedLetters(letters)
  return sorted.length === 0
    ? markup`AppliedCharacterStyle="$ID/NormalCharacterStyle"`
    : markup`AppliedCharacterStyle="CharacterStyle/${recorder.letters(sorted)}"`
}

function nodeMarkup(
  node: MarkNode,
  letters: readonly IcmlLetter[],
  recorder: IcmlRecorder,
): readonly Markup[] {
  switch (node.kind) {
    case 'text':
      return [textRange(node.text, letters, recorder)]
    case 'break':
      return [textRange(forcedLineBreak, letters, recorder)]
    case 'note':
      return [noteMarkup(node.note, recorder)]
    case 'bold':
      return inside('Bold')
    case 'italic':
      return inside('Italic')
    case 'strike':
      return inside('Struck')
    case 'code':
      return inside('Code')
    case 'subscript':
      return inside('Subscript')
    case 'superscript':
      return inside('Superscript')
    case 'smallCaps':
      return inside('Small capitals')
    case 'highlight':
      return inside('Highlight')
    case 'link': {
      // Within a story there is no page to go to: the words stay.
      if (node.address.startsWith('#')) return inside(null)
      const id = recorder.link(node.address)
      return [
        markup`<HyperlinkTextSource Self="${id}" Name="" Hidden="false">\n${inside('Link')}</HyperlinkTextSource>\n`,
      ]
    }
  }

  function inside(letter: IcmlLetter | null): readonly Markup[] {
    const all = letter === null ? letters : [...letters, letter]
    return 'children' in node
      ? node.children.flatMap((child) => nodeMarkup(child, all, recorder))
      : []
  }
}

/** What Shift and Enter write in InDesign. */
const forcedLineBreak = '\u2028'

/** InDesign counts the notes: its sign for the number stands first. */
function noteMarkup({ content = [] }: Footnote, recorder: IcmlRecorder): Markup {
  const style = recorder.paragraph({ name: 'Note', depth: 0 })
  return markup`<CharacterStyleRange AppliedCharacterStyle="$ID/NormalCharacterStyle" Position="Superscript">
<Footnote>
<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${style}">
<CharacterStyleRange AppliedCharacterStyle="$ID/NormalCharacterStyle"><Content><?ACE 4?></Content></CharacterStyleRange>
${textRange('\t', [], recorder)}${icmlLine(content, recorder)}</ParagraphStyleRange>
</Footnote>
</CharacterStyleRange>
`
}
