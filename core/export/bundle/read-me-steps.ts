import { isBlank } from '../../document/document-text.ts'
import { finalDocument } from '../../document/final-document.ts'
import { ghostSigns } from '../../ghost-sign.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportSource } from '../export-source.ts'
import { articleTags } from '../ghost/ghost-tags.ts'
import { markdownProfiles } from '../markdown/markdown-profile.ts'
import { markdownSteps } from '../markdown/markdown-steps.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { planSite } from '../site/site.ts'
import type { Target } from '../target.ts'
import { threadSteps } from '../threads/thread-steps.ts'
import { type Bundled, hasArticlePictures } from './bundled.ts'
import { pathLink } from './path-link.ts'
import { feedSteps, websiteSteps } from './website-steps.ts'

/** A thread may be called so too. */
const pictureInMedia = /\/media\/[^/]+\.(?:png|jpe?g|gif|webp)$/u

/** What whoever receives the bundle does with the files of a target, one step after the other. */
export function targetSteps(target: Target, bundled: Bundled): readonly Markup[] {
  const { source, options, files } = bundled
  const hasPictures = files.some(
    ({ path }) => path.startsWith(`${target}/`) && pictureInMedia.test(path),
  )
  switch (target) {
    case 'html':
      return websiteSteps(bundled, hasPictures)
    case 'newsletter':
      return [
        markup`To send it from a mail program, open the file that ends in <code>.eml</code>: Outlook opens it as a draft; in Thunderbird and Apple Mail choose “Edit as new” or “Send again”.${hasPictures ? mailPictures(options) : ''}`,
        hasPictures
          ? markup`To send it by a mailing service (Mailchimp, Brevo, Buttondown and others), ${mailedPicturesStep(options)} Paste the file that ends in <code>.html</code> where the service takes HTML of your own.`
          : markup`To send it by a mailing service (Mailchimp, Brevo, Buttondown and others), paste the file that ends in <code>.html</code> where the service takes HTML of your own.`,
        markup`Paste the file that ends in <code>.txt</code> where the service asks for plain text, and put the service’s own link to unsubscribe in if the mail has none: most countries ask for it.`,
        markup`Send it to yourself first, and open it on a phone and in the dark.`,
      ]
    case 'markdown':
      return markdownSteps(
        markdownProfiles.find((each) => each === options['markdown.profile']) ?? 'plain',
        files.some(({ path }) => path.startsWith('markdown/') && !path.endsWith('.md')),
      )
    case 'text':
      return [
        markup`The files are plain text (UTF-8) and open in any program.`,
        ...textKindSteps(source),
      ]
    case 'docx':
      return [
        markup`Each article is a Word file in the folder <code>docx</code>. It opens in Word, LibreOffice, Pages and Google Docs.`,
        markup`Its paragraphs have Word’s own styles (Title, Heading 1, Quote, Caption), so another template changes how it looks${hasArticlePictures(source) ? ', and its pictures carry their descriptions' : ''}.`,
      ]
    case 'icml':
      return [
        markup`In InDesign choose File → Place and take a file of the folder <code>icml</code>. Its text flows into your frames, with notes, tables${hasPictures ? ', links and pictures' : ' and links'} in their places.`,
        markup`Its paragraphs and letters have styles by name (Headline, Standfirst, Text, Heading 2, Quote, Caption, Note and others). Where your document has styles of these names, they are used; otherwise change those that came along.`,
        ...(hasPictures
          ? [
              markup`Keep the folder <code>media</code> beside the files: the pictures are linked, at the size of a column. The Links panel finds them again when the folder moves.`,
            ]
          : []),
        markup`A placed file stays linked. When a new bundle comes, put its files in place of these and choose Update Link; break the link first if you changed the text in InDesign.`,
      ]
    case 'pdf':
      return [
        markup`Each file in the folder <code>pdf</code> is a whole document on A4, with its headings as an outline and its structure tagged for screen readers.`,
      ]
    case 'epub':
      return [
        markup`The files in the folder <code>epub</code> are e-books (EPUB 3.3). Send them to readers as they are, or upload them to a shop; they open in Apple Books, Thorium, Kobo, and on Kindle after “Send to Kindle”.`,
      ]
    case 'wordpress':
      return [
        ...(hasPictures ? [wordpressPictureStep(options)] : []),
        markup`In WordPress go to Tools → Import → WordPress, choose ${pathLink('wordpress/import.xml')}, and assign each author to an account.`,
        markup`Posts that are not published come in as drafts. Several authors stand in a line above the text; with Co-Authors Plus they become authors of the post.`,
        ...(source.chosen.some(({ kind }) => kind === 'edition')
          ? [wordpressPageStep(options)]
          : []),
      ]
    case 'ghost':
      return [
        markup`In Ghost go to Settings → Import/Export → Import content and choose ${pathLink('ghost/ghost-import.zip')} as it is: it holds the posts, their people${source.media.size > 0 ? ', tags and pictures' : ' and tags'}.`,
        markup`Posts that are not published come in as drafts.`,
        markup`A second import makes every post again; delete the first ones before.`,
        ...(hasGhostSigns(source)
          ? [
              markup`Tags that begin with <code>#copydesk</code> are internal: readers don’t see them. They say that the first tag is the section, and whether it is a tag as well, or that the excerpt is not the standfirst, and may be deleted.`,
            ]
          : []),
      ]
    case 'people':
      return [
        markup`<code>people.csv</code> is a table for spreadsheets and mailing programs, one person a line; <code>people.vcf</code> holds the same people as cards for an address book, <code>people.json</code> for programs${hasPictures ? markup`, with their portraits in <code>media</code>` : nothing}.`,
      ]
    case 'json':
      return [
        markup`<code>records.json</code> holds the records as Copydesk keeps them${hasPictures ? markup`; the pictures lie beside it in <code>media</code>` : nothing}. Another Copydesk takes the file in as it is.`,
      ]
    case 'feeds':
      return feedSteps(bundled)
    case 'bluesky':
    case 'mastodon':
    case 'x':
    case 'threads':
    case 'linkedin':
    case 'schedulers':
    case 'proof':
      return threadSteps(target, {
        hasPictures,
        hasOneRequest: files.some(({ path }) => path.endsWith('/apply-writes.json')),
      })
  }
}

function hasGhostSigns(source: ExportSource): boolean {
  const { articles } = planSite({ source, extension: 'html', people: 'always' })
  const signs: readonly string[] = Object.values(ghostSigns)
  return articles.some((article) => articleTags(article).some((tag) => signs.includes(tag)))
}

function mailPictures(options: ExportOptions): string {
  return options['newsletter.media'] === undefined
    ? ' Its pictures are inside.'
    : ' Its pictures are fetched from the web: upload them first.'
}

/** A text holds records of several kinds, each in its own way. */
function textKindSteps({ chosen, articles, threads }: ExportSource): readonly Markup[] {
  const kinds = new Set(chosen.map(({ kind }) => kind))
  const posts = [...threads.values()].flatMap((thread) => thread.posts)
  const isWhole = ![...articles.values()].some(({ body }) => isBlank(finalDocument(body)))
  const isShown = posts.some(({ images }) => images.length > 0)
  return [
    ...(kinds.has('edition')
      ? [
          markup`An edition is its listing and then each piece${isWhole ? ' whole' : ''}, in its order.`,
        ]
      : []),
    ...(articles.size > 0 ? [markup`An article has its links as a numbered list at its end.`] : []),
    ...(kinds.has('thread')
      ? [
          markup`A thread stands post by post: copy each post between its two dashed lines, number included${isShown ? ', and add the pictures and alt texts that are named below it' : ''}.`,
        ]
      : []),
  ]
}

function mailedPicturesStep(options: ExportOptions): Markup {
  const address = options['newsletter.media']
  return address === undefined
    ? markup`upload what is inside <code>newsletter/media</code> there, and in the HTML put the new addresses in where pictures are named by <code>media/…</code>.`
    : markup`upload what is inside <code>newsletter/media</code> to <code>${address}</code>, where the HTML has its pictures from.`
}

function wordpressPictureStep(options: ExportOptions): Markup {
  const address = options['wordpress.media']
  return address === undefined
    ? markup`Where a picture belongs, the posts have the name of its file, because nobody said where the pictures will be. Put those of <code>wordpress/media</code> in after the import, or ask whoever sent this bundle for one with the address to which you upload them.`
    : markup`Upload what is inside <code>wordpress/media</code> to <code>${address}</code> first: WordPress fetches every picture from there.`
}

function wordpressPageStep(options: ExportOptions): Markup {
  const address = options['html.address']
  return address === undefined
    ? markup`The edition comes in as a page that lists its pieces, and as a draft. It links to none of them, because nobody said where the journal stands: put the links in before you publish it.`
    : markup`The edition comes in as a page that lists its pieces, and as a draft. Publish it after them: it links to each as <code>${address.replace(/\/*$/u, '/')}</code> and the name of the post, as WordPress has it with Permalinks set to “Post name”.`
}
