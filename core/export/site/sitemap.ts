import { wholeAddress } from '../html/html-page.ts'
import { markup } from '../markup.ts'
import type { Site } from './site.ts'

/** Tells search engines the pages of a site and when each changed last; https://www.sitemaps.org/protocol.html. */
export function sitemap(site: Site, siteAddress: string): string {
  const records = [...site.editions, ...site.articles, ...site.people]
  const pages = records.flatMap(({ id, updatedAt }) => {
    const address = wholeAddress({ siteAddress }, site.paths.get(id))
    return address === null
      ? []
      : [markup`<url><loc>${address}</loc><lastmod>${updatedAt}</lastmod></url>\n`]
  })
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages}</urlset>
`.markup
}
