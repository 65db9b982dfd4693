import type { XmlElement } from '@rgrove/parse-xml'

import { attributeOf, childElement, innerElements, ownText } from '../../xml-element.ts'

/** A paragraph or character style of a story: how it is called, how a browser sets it, and whether it counts or has bullets. */
export interface StoryStyle {
  readonly name: string
  readonly css: string
  readonly list: 'none' | 'bullets' | 'numbers'
}

/** The styles of a story by the names that its ranges apply. */
export function storyStyles(root: XmlElement): (applied: string | null) => StoryStyle {
  const styles = new Map(
    ['ParagraphStyle', 'CharacterStyle']
      .flatMap((name) => innerElements(root, name))
      .map((style) => [attributeOf(style, 'Self'), styleOf(style)]),
  )
  return (applied) => styles.get(applied) ?? { name: '', css: '', list: 'none' }
}

function styleOf(style: XmlElement): StoryStyle {
  const name = attributeOf(style, 'Name') ?? ''
  const face = childElement(childElement(style, 'Properties'), 'AppliedFont')
  const family = face === null ? '' : `font-family:"${ownText(face)}",monospace;`
  return { name, css: `${family}${lookOf(style)}`, list: listOf(style) }
}

function listOf(style: XmlElement): StoryStyle['list'] {
  const type = attributeOf(style, 'BulletsAndNumberingListType')
  if (type === 'BulletList') return 'bullets'
  return type === 'NumberedList' ? 'numbers' : 'none'
}

/** What a style or a range says of itself as declarations of CSS. */
export function lookOf(element: XmlElement): string {
  return [...Object.entries(lengths), ...Object.entries(words)]
    .flatMap(([attribute, declaration]) => {
      const value = attributeOf(element, attribute)
      return value === null ? [] : [declaration(value)]
    })
    .join('')
}

const lengths: Readonly<Record<string, (value: string) => string>> = {
  PointSize: (value) => points('font-size', value),
  SpaceBefore: (value) => points('margin-top', value),
  SpaceAfter: (value) => points('margin-bottom', value),
  LeftIndent: (value) => points('margin-left', value),
  FirstLineIndent: (value) => points('text-indent', value),
}

const words: Readonly<Record<string, (value: string) => string>> = {
  FontStyle: (value) =>
    `${value.includes('Bold') ? 'font-weight:bold;' : ''}${value.includes('Italic') ? 'font-style:italic;' : ''}`,
  Justification: (value) => `text-align:${value.replace('Align', '').toLowerCase()};`,
  StrikeThru: () => 'text-decoration:line-through;',
  Underline: () => 'text-decoration:underline;',
  Capitalization: () => 'font-variant-caps:small-caps;',
  Position: (value) => `font-size:0.7em;vertical-align:${value === 'Subscript' ? 'sub' : 'super'};`,
}

function points(property: string, value: string): string {
  return `${property}:${Number(value)}pt;`
}
