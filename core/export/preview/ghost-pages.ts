import { z } from 'zod'

import { fileText, type PackedFile, type TextFile } from '../bundle/bundle-file.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { themeStyle } from './theme-style.ts'

/** The posts of a file for Ghost as a plain theme would show them, with the pictures that are packed with them. */
export function ghostPages({ path, parts }: PackedFile): readonly TextFile[] {
  const part = parts().find((each) => each.path === 'ghost-import.json')
  if (part === undefined || 'media' in part) return []
  const { db } = importSchema.parse(JSON.parse(fileText(part)))
  return db.flatMap(({ data }) =>
    data.posts.map((post) => ({ path: `${path}/${post.slug}.html`, text: () => pageOf(post) })),
  )
}

const postSchema = z.object({
  title: z.string(),
  slug: z.string(),
  html: z.string(),
  custom_excerpt: z.string().nullable(),
  feature_image: z.string().nullable(),
})

const importSchema = z.object({
  db: z.array(z.object({ data: z.object({ posts: z.array(postSchema) }) })),
})

function pageOf(post: z.infer<typeof postSchema>): string {
  const { title, html, custom_excerpt: excerpt, feature_image: picture } = post
  const content: Markup = { markup: html }
  return markup`<!doctype html>
<html>
<head><meta charset="utf-8"><title>${title}</title><style>${{ markup: themeStyle }}</style></head>
<body><article>
<h1>${title}</h1>
${excerpt === null ? nothing : markup`<p class="excerpt">${excerpt}</p>`}
${picture === null ? nothing : markup`<figure class="featured"><img src="${picture}" alt=""></figure>`}
${content}
</article></body>
</html>
`.markup.replaceAll('__GHOST_URL__/', '')
}
