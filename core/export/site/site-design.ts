import { joinMarkup, type Markup, nothing } from '../markup.ts'
import { siteStyle } from './site-style.ts'

/** The files of a library's folder `design`; each that is there takes the place of ours, or comes after it. */
export const designFiles = ['page.html', 'article.html', 'style.css'] as const

export type DesignFile = (typeof designFiles)[number]

/** What a library has of a design of its own; null files are ours. */
export type OwnDesign = Readonly<Record<DesignFile, string | null>>

export const noDesign: OwnDesign = { 'page.html': null, 'article.html': null, 'style.css': null }

/** How the pages of a site are put together. Nothing in it runs: names between braces are replaced by what they stand for. */
export interface SiteDesign {
  readonly page: string
  readonly article: string
  readonly style: string
}

const pageSlots = [
  'language',
  'direction',
  'title',
  'head',
  'style',
  'skip',
  'masthead',
  'main',
  'foot',
  'library',
]

const articleSlots = ['headline', 'standfirst', 'details', 'lead', 'text', 'about']

export const ourDesign: SiteDesign = {
  page: `<!doctype html>
<html lang="{{language}}"{{direction}}>
<head>
<meta charset="utf-8">
<title>{{title}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{{head}}<style>
{{style}}</style>
</head>
<body>
<a class="skip" href="#page_start">{{skip}}</a>
{{masthead}}<main id="page_start">
{{main}}</main>
{{foot}}</body>
</html>
`,
  article: `<article>
<header>
<h1>{{headline}}</h1>
{{standfirst}}{{details}}</header>
{{lead}}<div class="text">
{{text}}</div>
{{about}}</article>
`,
  style: siteStyle,
}

/** Our design with what the library and the theme say otherwise. */
export function siteDesign(own: OwnDesign, theme: string): SiteDesign {
  return {
    page: own['page.html'] ?? ourDesign.page,
    article: own['article.html'] ?? ourDesign.article,
    style: `${ourDesign.style}${theme}${own['style.css'] ?? ''}`,
  }
}

/** Why a design can’t be used, as a sentence; null when it can. */
export function designTrouble(own: OwnDesign): string | null {
  return (
    slotTrouble('page.html', own['page.html'], { slots: pageSlots, needed: 'main' }) ??
    slotTrouble('article.html', own['article.html'], { slots: articleSlots, needed: 'text' }) ??
    (/<\/style/iu.test(own['style.css'] ?? '')
      ? 'design/style.css has “</style”, which would end the style of the page.'
      : null)
  )
}

function slotTrouble(
  file: DesignFile,
  text: string | null,
  { slots, needed }: { readonly slots: readonly string[]; readonly needed: string },
): string | null {
  if (text === null) return null
  const used = [...text.matchAll(slot)].map(([, name = '']) => name)
  const strange = used.find((name) => !slots.includes(name))
  if (strange !== undefined) {
    return `design/${file} asks for {{${strange}}}. There are ${slots.map((name) => `{{${name}}}`).join(', ')}.`
  }
  return used.includes(needed)
    ? null
    : `design/${file} has no {{${needed}}}, so its pages would be empty.`
}

const slot = /\{\{\s*([\w-]*)\s*\}\}/gu

/** What stands in a place: made at once, or bit by bit as often as a design asks for it. */
export type SlotContent = Markup | (() => Iterable<Markup>)

/** Puts what each name stands for in its place. */
export function filled(template: string, slots: Readonly<Record<string, SlotContent>>): Markup {
  return joinMarkup([...filledPieces(template, slots)], '')
}

/** The same bit by bit. */
export function* filledPieces(
  template: string,
  slots: Readonly<Record<string, SlotContent>>,
): Iterable<Markup> {
  const contents = new Map(Object.entries(slots))
  for (const [at, part] of template.split(slot).entries()) {
    // What is split by a pattern with a group has what the group found between the parts.
    const content = at % 2 === 0 ? { markup: part } : (contents.get(part) ?? nothing)
    if (typeof content === 'function') yield* content()
    else yield content
  }
}
