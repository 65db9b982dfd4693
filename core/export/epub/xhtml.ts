import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toXast } from 'hast-util-to-xast'
import { toXml } from 'xast-util-to-xml'

import { isRightToLeft } from '../../language-tag.ts'
import { withCodeAsItIs } from '../html/directed.ts'
import type { Markup } from '../markup.ts'

export interface BookPage {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The page's style sheet, as seen from the page. */
  readonly style: string
  readonly body: Markup
}

/** A page of an e-book: HTML as XML reads it, with the e-book's names for notes beside their roles. */
export function bookPage({ title, language, style, body }: BookPage): string {
  const { children } = fromHtml(withCodeAsItIs(body, language).markup, {
    fragment: true,
  })
  const content = children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'element') return [withBookType(child)]
    return child.type === 'text' ? [child] : []
  })
  const page = element(
    'html',
    {
      xmlns,
      'xmlns:epub': epubNamespace,
      lang: language,
      xmlLang: language,
      ...(isRightToLeft(language) && { dir: 'rtl' }),
    },
    [
      element('head', {}, [
        element('title', {}, [{ type: 'text', value: title }]),
        element('link', { rel: ['stylesheet'], type: 'text/css', href: style }, []),
      ]),
      element('body', {}, content),
    ],
  )
  const xml = toXml(toXast(page), { closeEmptyElements: true, tightClose: true })
    // The writer escapes only what opens; in XML these three may not stand in a text either.
    .replaceAll(']]>', ']]&gt;')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${xml}\n`
}

const xmlns = 'http://www.w3.org/1999/xhtml'

const epubNamespace = 'http://www.idpf.org/2007/ops'

function element(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element {
  return { type: 'element', tagName, properties, children }
}

function withBookType({ tagName, properties, children }: Element): Element {
  const { role } = properties
  const [name] = Array.isArray(role) ? role : [role]
  const bookType = bookTypes.get(String(name))
  return element(
    tagName,
    { ...properties, ...(bookType !== undefined && { 'epub:type': bookType }) },
    children.map((child) => (child.type === 'element' ? withBookType(child) : child)),
  )
}

/** https://www.w3.org/TR/epub-ssv-11/, for those roles of a page that reading systems look for. */
const bookTypes: ReadonlyMap<string, string> = new Map([
  ['doc-noteref', 'noteref'],
  ['doc-endnotes', 'endnotes'],
  ['doc-endnote', 'endnote'],
  ['doc-footnote', 'footnote'],
  ['doc-backlink', 'backlink'],
  ['doc-pullquote', 'pullquote'],
  ['doc-toc', 'toc'],
])
