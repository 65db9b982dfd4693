import { type Article, articleExcerpt, articleSlug } from '../../article/article.ts'
import { isBlank } from '../../document/document-text.ts'
import { createFigure } from '../../document/figure.ts'
import { type Author, printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import { articleCredits } from '../article-credits.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import { bylineText } from '../byline-text.ts'
import type { ExportSource } from '../export-source.ts'
import { type Markup, markup } from '../markup.ts'
import { pageNames } from '../page-names.ts'
import { paragraphs } from '../paragraphs.ts'
import { picture, pictureFiles } from '../picture.ts'
import { bylineAuthors, planSite } from '../site/site.ts'
import { pageWords } from '../words/page-words.ts'
import { icmlBody, type IcmlSetting } from './icml-body.ts'
import { icmlFigure } from './icml-figure.ts'
import { icmlParagraphsMarkup, icmlText } from './icml-paragraph.ts'
import { type IcmlLink, type IcmlRecorder, icmlRecorder } from './icml-recorder.ts'
import { stylesMarkup } from './icml-styles.ts'

/** The target `icml`: a story for InDesign of each article, those of editions included, with the pictures that it links to. */
export function exportIcml(source: ExportSource): readonly BundleFile[] {
  const { articles } = planSite({ source, extension: 'icml', people: 'with-an-edition' })
  const names = pageNames(articles.map(articleSlug))
  return [
    ...articles.map((article, at) => ({
      path: `icml/${names[at] ?? ''}.icml`,
      text: () => articleIcml(article, source).text,
    })),
    ...pictureFiles(
      'icml',
      articles.flatMap((article) => articleIcml(article, source).pictures),
    ),
  ]
}

interface IcmlStory {
  readonly text: string
  /** The pictures that it links to. */
  readonly pictures: readonly Media[]
}

/** An article as InCopy’s interchange file has it: what is said above it, its text, and who wrote it. */
function articleIcml(article: Article, source: ExportSource): IcmlStory {
  const recorder = icmlRecorder()
  const setting = { source, recorder, words: pageWords(article.language) }
  const story = icmlParagraphsMarkup(storyParagraphs(article, setting))
  const styles = stylesMarkup({
    paragraphs: recorder.paragraphs(),
    letters: recorder.characters(),
    language: languageName(article.language),
  })
  const opening: Markup = { markup: opened }
  const text = markup`${opening}<Document DOMVersion="8.0" Self="copydesk_story_document">
${styles}<Story Self="copydesk_story" TrackChanges="false" StoryTitle="${articleHeadline(article)}" AppliedTOCStyle="n" AppliedNamedGrid="n">
<StoryPreference OpticalMarginAlignment="true" OpticalMarginSize="12"/>
${story}</Story>
${recorder.links().map(linkMarkup)}</Document>
`.markup
  return { text, pictures: recorder.pictures() }
}

const opened = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>
<?aid SnippetType="InCopyInterchange"?>
`

function storyParagraphs(article: Article, setting: IcmlSetting): readonly Markup[] {
  const { source, recorder, words } = setting
  const authors = bylineAuthors(article, source)
  const lead = picture(source, article.leadImage)
  const isSummary = isBlank(article.body) && article.standfirst === ''
  const { standfirst } = article
  return [
    icmlText('Headline', [articleHeadline(article)], recorder),
    ...(standfirst === '' ? [] : [icmlText('Standfirst', [standfirst], recorder)]),
    ...(authors.length === 0
      ? []
      : [icmlText('Byline', [`${words.by} ${bylineText(authors, words.and)}`], recorder)]),
    ...articleCredits(article, source).map(({ role, people }) =>
      icmlText('Credit', [`${words.credits[role]} ${bylineText(people, words.and)}`], recorder),
    ),
    ...(lead === null
      ? []
      : icmlFigure(
          createFigure([{ media: lead.id, alt: lead.alt }], { caption: lead.caption }).attrs,
          source,
          recorder,
        )),
    ...(isSummary
      ? [icmlText('Text', [articleExcerpt(article)], recorder)]
      : icmlBody(article.body, setting)),
    ...authors.flatMap((author) => aboutParagraphs(author, recorder)),
  ]
}

function aboutParagraphs(author: Author, recorder: IcmlRecorder): readonly Markup[] {
  const { role, organisation, shortBio, longBio } = author
  const post = [role, organisation].filter((part) => part !== '').join(', ')
  const bio = paragraphs(shortBio === '' ? longBio : shortBio)
  if (post === '' && bio.length === 0) return []
  const head = [printedName(author), ...(post === '' ? [] : [post])]
  return [head, ...bio].map((lines) => icmlText('About the author', lines, recorder))
}

function linkMarkup({ id, address }: IcmlLink): Markup {
  const destination = `HyperlinkURLDestination/${id}`
  return markup`<HyperlinkURLDestination Self="${destination}" Name="${address}" DestinationURL="${address}" DestinationUniqueKey="1"/>
<Hyperlink Self="Hyperlink/${id}" Name="${id}" Source="${id}" Visible="false" DestinationUniqueKey="1"><Properties><BorderColor type="enumeration">Black</BorderColor><Destination type="object">${destination}</Destination></Properties></Hyperlink>
`
}

/** As InDesign names the languages that it hyphenates; null for others. */
function languageName(language: string): string | null {
  const tag = language.toLowerCase()
  return languageNames.get(tag) ?? languageNames.get(tag.split('-')[0] ?? '') ?? null
}

const languageNames: ReadonlyMap<string, string> = new Map([
  ['en-gb', 'English: UK'],
  ['en-us', 'English: USA'],
  ['en-ca', 'English: Canadian'],
  ['en', 'English: UK'],
  ['de', 'German: 2006 Reform'],
  ['de-at', 'de_AT_2006'],
  ['de-ch', 'de_CH_2006'],
  ['fr', 'French'],
  ['fr-ca', 'French: Canadian'],
  ['es', 'Spanish'],
  ['it', 'Italian'],
  ['nl', 'nl_NL_2005'],
])
