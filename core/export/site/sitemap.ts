import { wholeAddress } from '../html/html-page.ts'
import { type Markup, markup, markupPieces, markupTexts } from '../markup.ts'
import type { Site } from './site.ts'

/** Tells search engines the pages of a site and when each changed last; https://www.sitemaps.org/protocol.html. */
export function sitemap(site: Site, siteAddress: string): Iterable<string> {
  return markupTexts(markupPieces`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pageLines(site, siteAddress)}</urlset>
`)
}

function* pageLines(
  { editions, articles, people, paths }: Site,
  siteAddress: string,
): Iterable<Markup> {
  for (const { id, updatedAt } of [...editions, ...articles, ...people]) {
    const address = wholeAddress({ siteAddress }, paths.get(id))
    if (address === null) continue
    yield markup`<url><loc>${address}</loc><lastmod>${updatedAt}</lastmod></url>\n`
  }
}
