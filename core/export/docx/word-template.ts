import type { Markup } from '../markup.ts'
import { ourStyles, stylesPart } from './docx-styles.ts'

/** What is taken of a Word file of the house: how things look, never what it says. */
export interface WordTemplate {
  /** The part `word/styles.xml`. */
  readonly styles: string
  /** The part `word/theme/theme1.xml`, which styles may take faces and colours from; null where it has none. */
  readonly theme: string | null
  /** The part `word/document.xml`, for the size of its page. */
  readonly document: string
}

/** The styles of a Word file with those of the house in place of ours of the same name. */
export function templateStyles(template: WordTemplate | null, language: string): Markup {
  if (template === null) return stylesPart(language)
  const root = /<w:styles\b[^>]*>/u.exec(template.styles)?.[0] ?? ''
  const defaults = (
    /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/u.exec(template.styles)?.[0] ?? ''
  ).replaceAll(/(<w:lang\b[^>]*?\bw:val=")[^"]*/gu, `$1${language}`)
  const theirs = stylesIn(template.styles)
  const ours = stylesIn(ourStyles)
  const ids = new Map(theirs.map(({ id, name }) => [id, ourId(name, ours) ?? id]))
  const named = new Map(theirs.map((style) => [ids.get(style.id) ?? style.id, style]))
  const taken = ours.map((style) => named.get(style.id) ?? style)
  const needed = withBases(taken, theirs, ids)
  return {
    markup: `${root}\n${defaults}\n${needed.map((style) => renamed(style, ids)).join('\n')}\n</w:styles>`,
  }
}

/** The page of the house, or ours: A4 with margins of an inch. */
export function pageProperties(template: WordTemplate | null): Markup {
  const section = /<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>\s*<\/w:body>/u.exec(
    template?.document ?? '',
  )?.[0]
  const size = /<w:pgSz\b[^>]*\/>/u.exec(section ?? '')?.[0]
  const margins = /<w:pgMar\b[^>]*\/>/u.exec(section ?? '')?.[0]
  return { markup: `<w:sectPr>${size ?? ourSize}${margins ?? ourMargins}</w:sectPr>` }
}

const ourSize = '<w:pgSz w:w="11906" w:h="16838"/>'

const ourMargins =
  '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'

interface Style {
  readonly id: string
  /** As Word knows it in every language, in lower case. */
  readonly name: string
  readonly markup: string
}

function stylesIn(part: string): readonly Style[] {
  return [...part.matchAll(/<w:style\b[\s\S]*?<\/w:style>/gu)].flatMap(([markup]) => {
    const id = /\bw:styleId="([^"]*)"/u.exec(markup)?.[1]
    const name = /<w:name w:val="([^"]*)"/u.exec(markup)?.[1]
    return id === undefined || name === undefined ? [] : [{ id, name: name.toLowerCase(), markup }]
  })
}

function ourId(name: string, ours: readonly Style[]): string | undefined {
  return ours.find((style) => style.name === name)?.id
}

/** With the styles that these are based on and linked with, which may be of the house alone. */
function withBases(
  taken: readonly Style[],
  theirs: readonly Style[],
  ids: ReadonlyMap<string, string>,
): readonly Style[] {
  const found = new Map(taken.map((style) => [ids.get(style.id) ?? style.id, style]))
  const waiting = [...taken]
  for (let style = waiting.pop(); style !== undefined; style = waiting.pop()) {
    for (const [, id = ''] of style.markup.matchAll(/<w:(?:basedOn|link) w:val="([^"]*)"/gu)) {
      const base = theirs.find((each) => each.id === id)
      if (base === undefined || found.has(ids.get(id) ?? id)) continue
      found.set(ids.get(id) ?? id, base)
      waiting.push(base)
    }
  }
  return [...found.values()]
}

/** With our ids, and without numbers of lists that this file does not have. */
function renamed({ markup }: Style, ids: ReadonlyMap<string, string>): string {
  return markup
    .replaceAll(/<w:numPr>[\s\S]*?<\/w:numPr>/gu, '')
    .replaceAll(
      /(\bw:styleId="|<w:(?:basedOn|next|link) w:val=")([^"]*)"/gu,
      (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
    )
}
