import type { Article } from '../../article/article.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import {
  carried,
  type CarryingRow,
  inHosts,
  inPages,
  inType,
  leftOut,
  lost,
  mapped,
  ofPieces,
  ofTheDesk,
  onTheWeb,
} from './carrying.ts'

/** The picture of the card has a fate of its own. */
export type ArticleField = Exclude<keyof Article, 'kind'> | 'social.image'

const nobodySearches = leftOut('No search engine and no network makes a card of this file.')

const noStatus = leftOut('It is for the desk; read back, the piece is a draft.')

const noSection = lost('The section', 'There is no place for it.')

const noTags = lost('The tags', 'There is no place for them.')

const noAddress = lost('The address of the piece', 'The file does not say where the piece stands.')

export const embargoLoss: Loss = {
  what: 'The embargo',
  why: 'The file can’t wait by itself. Hold it back until then.',
}

/** What becomes of each field of an article. */
export const articleCarrying: Readonly<Record<ArticleField, CarryingRow>> = {
  id: ofPieces({
    ...onTheWeb(leftOut('Readers know a piece by its address.')),
    wordpress: mapped('the guid of the post'),
    ghost: mapped('the uuid of the post'),
    newsletter: mapped('the Message-ID of the mail'),
    feeds: mapped('the id of the entry, which never changes'),
    epub: mapped('the identifier of the book of an article'),
    markdown: leftOut('A file is known by its name.'),
    text: leftOut('A file is known by its name.'),
    ...inType(leftOut('A file is known by its name.')),
  }),
  headline: ofPieces({
    ...onTheWeb(carried),
    markdown: carried,
    text: carried,
    ...inType(carried),
  }),
  standfirst: ofPieces({
    ...inPages(carried),
    wordpress: mapped('the first paragraph, in italics'),
    ghost: mapped('the excerpt of the post, which themes show below its headline'),
    feeds: mapped('the summary of a piece without an excerpt'),
    markdown: carried,
    text: carried,
    ...inType(carried),
  }),
  body: ofPieces({ ...onTheWeb(carried), markdown: carried, text: carried, ...inType(carried) }),
  byline: {
    ...ofPieces({
      ...onTheWeb(carried),
      wordpress: mapped(
        'the first as author of the post, all of them in a line and for Co-Authors Plus',
      ),
      markdown: carried,
      text: carried,
      ...inType(carried),
    }),
    people: mapped('the people themselves'),
  },
  contributors: ofPieces({
    ...inPages(carried),
    wordpress: mapped('lines above the text'),
    ghost: mapped('lines below the text'),
    feeds: mapped('lines below the text'),
    markdown: carried,
    text: carried,
    docx: mapped('lines below the byline'),
    icml: carried,
  }),
  excerpt: ofPieces({
    html: carried,
    newsletter: mapped('the line that mail programs show beside the subject'),
    pdf: mapped('the subject of the file'),
    epub: lost('The excerpt', 'A book describes a piece by its standfirst.'),
    wordpress: carried,
    ghost: mapped('the excerpt of a post without standfirst, and an internal tag that says so'),
    feeds: mapped('the summary'),
    markdown: carried,
    text: mapped('the listing of an edition'),
    docx: mapped('the description of the file'),
    icml: lost('The excerpt', 'A story for InDesign has the piece itself.'),
  }),
  slug: ofPieces({
    ...onTheWeb(mapped('the address or the name of the file')),
    markdown: carried,
    text: mapped('the name of the file'),
    docx: mapped('the name of the file, and a property of it'),
    icml: mapped('the name of the file'),
  }),
  section: ofPieces({
    html: mapped('a line above the byline, and a fact for programs'),
    newsletter: mapped('a line above the headline'),
    pdf: mapped('a line above the byline'),
    epub: mapped('a line above the byline'),
    wordpress: mapped('a category'),
    ghost: mapped('the first tag, and an internal one that says so'),
    feeds: mapped('a category'),
    markdown: carried,
    text: noSection,
    docx: mapped('the subject of the file'),
    icml: noSection,
  }),
  tags: ofPieces({
    html: mapped('a line below the text, and facts for programs'),
    newsletter: noTags,
    pdf: mapped('the keywords of the file'),
    epub: noTags,
    wordpress: carried,
    ghost: carried,
    feeds: mapped('categories'),
    markdown: carried,
    text: noTags,
    docx: mapped('the keywords of the file'),
    icml: noTags,
  }),
  leadImage: ofPieces({
    ...inPages(carried),
    wordpress: mapped('the featured image'),
    ghost: mapped('the feature image'),
    feeds: mapped('the image of the entry in the JSON feed; RSS and Atom have no place for it'),
    markdown: carried,
    text: lost('The lead picture', 'Plain text has no pictures.'),
    ...inType(carried),
  }),
  status: ofPieces({
    ...inPages(noStatus),
    wordpress: mapped('a post that is out or a draft; a ready piece comes back as a draft'),
    ghost: mapped('a post that is out or a draft; a ready piece comes back as a draft'),
    feeds: noStatus,
    markdown: carried,
    text: noStatus,
    ...inType(noStatus),
  }),
  language: ofPieces({
    html: carried,
    newsletter: mapped('the language of its piece, and of a mail of its own'),
    pdf: carried,
    epub: carried,
    wordpress: mapped('the language of the file, which is that of its first article'),
    ghost: lost('The language', 'A post of Ghost has none of its own.'),
    feeds: mapped('the language of the entry in the JSON feed, else that of the first article'),
    markdown: carried,
    text: mapped('the language of what stands around it: who wrote, dates, notes'),
    ...inType(carried),
  }),
  address: ofPieces({
    html: mapped('the address that the page says is its own'),
    newsletter: mapped('the button that leads to it'),
    pdf: noAddress,
    epub: noAddress,
    wordpress: noAddress,
    ghost: noAddress,
    feeds: mapped('the link of the entry'),
    markdown: carried,
    text: noAddress,
    ...inType(noAddress),
  }),
  canonicalAddress: {
    ...gone('The address to keep for search engines', 'Set it where the piece is published.'),
    html: carried,
    newsletter: nobodySearches,
    markdown: carried,
    ghost: carried,
    pdf: nobodySearches,
    epub: nobodySearches,
    text: nobodySearches,
    ...inType(nobodySearches),
  },
  publishedAt: ofPieces({
    ...onTheWeb(carried),
    markdown: carried,
    text: carried,
    docx: lost('The date of publication', 'A manuscript in Word has none.'),
    icml: lost('The date of publication', 'A story for InDesign has none.'),
  }),
  embargoUntil: {
    ...gone(embargoLoss.what, embargoLoss.why),
    wordpress: mapped('the date of a post that waits for it'),
  },
  search: presentation({
    html: mapped('title and description of the page'),
    wordpress: mapped('the fields of the plugin Yoast SEO'),
    ghost: carried,
    markdown: carried,
  }),
  social: presentation({
    html: mapped('the card of the page'),
    wordpress: mapped('the fields of the plugin Yoast SEO'),
    ghost: carried,
    markdown: carried,
  }),
  'social.image': presentation({
    html: mapped('the picture of the card, once the address of the site is known'),
    wordpress: mapped('a field of the plugin Yoast SEO, once the address of the pictures is known'),
    ghost: carried,
    markdown: carried,
  }),
  customFields: gone('The fields of the house', 'Only JSON has what they say.'),
  goal: ofTheDesk,
  ignoredWords: ofTheDesk,
  isTemplate: ofTheDesk,
  assignee: ofTheDesk,
  dueOn: ofTheDesk,
  statusChanges: ofTheDesk,
  done: ofTheDesk,
  waivers: ofTheDesk,
  approval: ofTheDesk,
  createdAt: {
    ...ofTheDesk,
    docx: mapped('when the file was made'),
    ghost: mapped('when the post was made'),
  },
  updatedAt: ofPieces({
    ...inPages(mapped('when the file says that it changed')),
    newsletter: mapped('the date of the mail'),
    ...inHosts(carried),
    markdown: carried,
    text: leftOut('It is for the desk.'),
    docx: mapped('when the file says that it changed'),
    icml: leftOut('It is for the desk.'),
  }),
}

function gone(what: string, why: string): CarryingRow {
  const loss = lost(what, why)
  return ofPieces({ ...onTheWeb(loss), markdown: loss, text: loss, ...inType(loss) })
}

function presentation(
  others: Pick<CarryingRow, 'html' | 'wordpress' | 'ghost' | 'markdown'>,
): CarryingRow {
  return ofPieces({
    ...others,
    newsletter: nobodySearches,
    pdf: nobodySearches,
    epub: nobodySearches,
    feeds: nobodySearches,
    text: nobodySearches,
    ...inType(nobodySearches),
  })
}
