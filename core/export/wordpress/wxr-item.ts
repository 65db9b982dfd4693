import { type Markup, markup, nothing } from '../markup.ts'

/** A post, a page or a picture of the file. */
export interface WxrItem {
  readonly title: string
  readonly creator: string
  readonly id: number
  readonly guid: string
  readonly type: 'post' | 'page' | 'attachment'
  readonly status: string
  readonly slug: string
  readonly publishedAt: string | null
  readonly updatedAt: string
  readonly excerpt: string
  readonly content: Markup
  /** Terms, meta and what only attachments have. */
  readonly more: Markup
}

export function itemMarkup(item: WxrItem): Markup {
  const published = item.publishedAt === null ? unset : wordpressTime(item.publishedAt)
  const local = item.publishedAt === null ? unset : localTime(item.publishedAt)
  const updated = wordpressTime(item.updatedAt)
  const date =
    item.publishedAt === null
      ? nothing
      : markup`<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate>\n`
  return markup`<item>
<title>${cdata(asHtml(item.title))}</title>
${date}<dc:creator>${cdata(item.creator)}</dc:creator>
<guid isPermaLink="false">urn:copydesk:${item.guid}</guid>
<description></description>
<content:encoded>${cdata(item.content.markup)}</content:encoded>
<excerpt:encoded>${cdata(asHtml(item.excerpt))}</excerpt:encoded>
<wp:post_id>${item.id}</wp:post_id>
<wp:post_date>${cdata(local)}</wp:post_date>
<wp:post_date_gmt>${cdata(published)}</wp:post_date_gmt>
<wp:post_modified>${cdata(updated)}</wp:post_modified>
<wp:post_modified_gmt>${cdata(updated)}</wp:post_modified_gmt>
<wp:comment_status>${cdata('closed')}</wp:comment_status>
<wp:ping_status>${cdata('closed')}</wp:ping_status>
<wp:post_name>${cdata(item.slug)}</wp:post_name>
<wp:status>${cdata(item.status)}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${cdata(item.type)}</wp:post_type>
<wp:post_password>${cdata('')}</wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
${item.more}</item>
`
}

/** WordPress shows titles and excerpts as HTML: what looks like a tag would vanish. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** How WordPress writes that a post has no date yet. */
const unset = '0000-00-00 00:00:00'

/** In universal time, which the importer is told by `post_date_gmt`. */
function wordpressTime(time: string): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}

/** What the clock says in the zone of the moment: WordPress shows it as it stands, and publishes by it. */
function localTime(time: string): string {
  return wordpressTime(time.replace(/[+-]\d\d:\d\d$/u, 'Z'))
}

export function termMarkup(domain: string, nicename: string, name: string): Markup {
  return markup`<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>\n`
}

export function metaMarkup(name: string, value: string): Markup {
  return markup`<wp:postmeta><wp:meta_key>${cdata(name)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`
}

/** `]]>` would end the section early, and XML has no place for most control characters. */
export function cdata(text: string): Markup {
  const allowed = text.toWellFormed().replaceAll(forbidden, '')
  return { markup: `<![CDATA[${allowed.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu
