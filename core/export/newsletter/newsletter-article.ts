import { type Article, articleExcerpt } from '../../article/article.ts'
import { isBlank } from '../../document/document-text.ts'
import { createFigure } from '../../document/figure.ts'
import { type Author, printedName } from '../../people/author.ts'
import { articleCredits } from '../article-credits.ts'
import { articleHeadline } from '../article-headline.ts'
import { bylineText } from '../byline-text.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { picture } from '../picture.ts'
import { bylineAuthors } from '../site/site.ts'
import { isUpright } from '../upright-languages.ts'
import { mailBody } from './newsletter-body.ts'
import { look } from './newsletter-look.ts'
import { buttonMarkup } from './newsletter-page.ts'
import { mailFigure } from './newsletter-picture.ts'
import { mailSurroundings, type NewsletterSetting, webAddress } from './newsletter-setting.ts'
import { textParagraphs } from './newsletter-text.ts'

/** A whole article as a mail has it: what is said above it, its text, where it stands, who wrote it. */
export function mailArticle(article: Article, setting: NewsletterSetting): Markup {
  const { source, words } = setting
  const { section, standfirst, body } = article
  const authors = bylineAuthors(article, source)
  const address = webAddress(article, setting)
  const text = isBlank(body)
    ? textParagraphs(standfirst === '' ? articleExcerpt(article) : '', look.paragraph)
    : mailBody(body, mailSurroundings(setting))
  return markup`${section === '' ? nothing : markup`<p ${look.small}><strong>${section}</strong></p>\n`}<h1 ${look.headline}>${articleHeadline(article)}</h1>
${standfirst === '' ? nothing : markup`<p ${isUpright(article.language) ? look.uprightStandfirst : look.standfirst}>${standfirst}</p>\n`}${detailsMarkup(article, authors, setting)}${leadMarkup(article, setting)}${text}${address === null ? nothing : buttonMarkup(address, words.readOnWeb)}${aboutMarkup(authors, setting)}`
}

function detailsMarkup(
  article: Article,
  authors: readonly Author[],
  { source, words }: NewsletterSetting,
): Markup {
  const lines = [
    ...(authors.length === 0 ? [] : [`${words.by} ${bylineText(authors, words.and)}`]),
    ...articleCredits(article, source).map(
      ({ role, people }) => `${words.credits[role]} ${bylineText(people, words.and)}`,
    ),
    ...(article.publishedAt === null ? [] : [words.date(article.publishedAt)]),
  ]
  return lines.length === 0
    ? nothing
    : markup`<div style="margin:0 0 28px">\n${lines.map((line) => markup`<p ${look.small}>${line}</p>\n`)}</div>\n`
}

function leadMarkup({ leadImage }: Article, setting: NewsletterSetting): Markup {
  const lead = picture(setting.source, leadImage)
  if (lead === null) return nothing
  const { id, alt, caption } = lead
  return mailFigure(
    createFigure([{ media: id, alt }], { caption }).attrs,
    mailSurroundings(setting),
  )
}

function aboutMarkup(authors: readonly Author[], { words }: NewsletterSetting): Markup {
  const known = authors.filter(
    ({ role, organisation, shortBio, longBio }) =>
      `${role}${organisation}${shortBio}${longBio}` !== '',
  )
  if (known.length === 0) return nothing
  const bios = known.map((author) => {
    const { role, organisation, shortBio, longBio } = author
    const post = [role, organisation].filter((part) => part !== '').join(', ')
    const line = post === '' ? nothing : markup`<p ${look.small}>${post}</p>\n`
    return markup`<p ${look.small}><strong>${printedName(author)}</strong></p>\n${line}${textParagraphs(shortBio === '' ? longBio : shortBio, look.small)}`
  })
  return markup`<h2 ${look.label}>${known.length === 1 ? words.aboutAuthor : words.aboutAuthors}</h2>\n${bios}`
}
