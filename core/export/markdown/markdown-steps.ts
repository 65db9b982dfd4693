import { type Markup, markup, nothing } from '../markup.ts'
import type { MarkdownProfile } from './markdown-profile.ts'

/** What whoever receives the Markdown files does with them. */
export function markdownSteps(profile: MarkdownProfile, hasPictures: boolean): readonly Markup[] {
  return [
    ...placingSteps(profile, hasPictures),
    markup`Each file begins with its facts between two lines of <code>---</code>: title, slug, authors in order, date, tags, excerpt. Every text is quoted, so none changes its meaning.`,
  ]
}

function placingSteps(profile: MarkdownProfile, hasPictures: boolean): readonly Markup[] {
  switch (profile) {
    case 'plain':
      return [
        markup`Copy everything inside <code>markdown</code> to where your website keeps its content.`,
        ...(hasPictures
          ? [
              markup`Pictures stand in <code>media</code> and are named by relative paths. If your website wants them elsewhere, move the folder and change these paths.`,
            ]
          : []),
      ]
    case 'hugo':
      return [
        markup`Copy the folder <code>markdown/content</code> into your Hugo site, over the folder of the same name: each page is a folder${hasPictures ? ' with its pictures inside' : ''}.`,
        markup`Allow HTML in the text (<code>markup.goldmark.renderer.unsafe = true</code> in the configuration): folds, small capitals and line ends in tables stand as HTML.`,
        markup`Whatever is not published has <code>draft: true</code>; <code>hugo --buildDrafts</code> shows it.`,
      ]
    case 'jekyll':
      return [
        markup`Copy everything inside <code>markdown</code> into the root of your Jekyll site: posts with a date in <code>_posts</code>, others in <code>_drafts</code>${hasPictures ? markup`, pictures in <code>media</code>` : nothing}.`,
        markup`Each file has the address that links lead to as its <code>permalink</code>, and the layout <code>post</code> or <code>page</code>. If your site stands in a folder (<code>baseurl</code>), put that in front of ${hasPictures ? markup`<code>/media</code> and ` : nothing}<code>/articles</code>.`,
      ]
    case 'eleventy':
      return [
        markup`Copy everything inside <code>markdown</code> into the input folder of your Eleventy site.`,
        markup`${hasPictures ? markup`Let Eleventy copy the pictures: <code>eleventyConfig.addPassthroughCopy("media")</code>. ` : nothing}Name a layout for each folder in a data file, for example <code>articles/articles.json</code>.`,
      ]
  }
}
