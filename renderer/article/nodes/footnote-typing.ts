import { InputRule } from '@tiptap/core'

/**
 * How notes are typed: `^[` opens one, and so does `[^`, which other writing programs know, once it is clear that a note
 * is meant: with the first space behind it or its first word, or with the end of a sign like `[^1]`, whose words are
 * written in its place. A sign that begins a paragraph stays, as it is what Markdown puts before the words of a note.
 */
export function footnoteTyping(): readonly InputRule[] {
  return [
    noteRule(/\^\[$/u),
    noteRule(/\[\^(?<word>[^\s[\]]{0,80}) $/u),
    noteRule(/(?<=\S ?)\[\^[^\s[\]]{1,40}\]$/u),
  ]
}

function noteRule(find: RegExp): InputRule {
  return new InputRule({
    find,
    handler: ({ range, match, chain, can }) => {
      if (!can().insertFootnote()) return
      const word = match.groups?.['word'] ?? ''
      chain()
        .deleteRange(range)
        .insertFootnote()
        .command(({ tr }) => {
          if (word !== '') tr.insertText(`${word} `)
          return true
        })
        .run()
    },
  })
}
