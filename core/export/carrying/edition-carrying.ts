import type { Edition } from '../../edition/edition.ts'
import {
  carried,
  type CarryingRow,
  inPages,
  lost,
  mapped,
  ofPieces,
  ofTheDesk,
  partlyLost,
} from './carrying.ts'

export type EditionField = Exclude<keyof Edition, 'kind'>

const noListing = {
  docx: {
    what: 'The listing of the edition',
    why: 'Word gets a file for each article. Take the website or plain text for the listing.',
  },
  icml: {
    what: 'The listing of the edition',
    why: 'InDesign gets a story of each article. Take the website or plain text for the listing.',
  },
  ghost: {
    what: 'The listing of the edition',
    why: 'Ghost gets a post for each article. Take the website for the listing.',
  },
}

const unlisted = {
  docx: lost(noListing.docx.what, noListing.docx.why),
  icml: lost(noListing.icml.what, noListing.icml.why),
  ghost: lost(noListing.ghost.what, noListing.ghost.why),
}

/** The pieces themselves come along. */
const onlyPieces = {
  docx: partlyLost(noListing.docx.what, noListing.docx.why),
  icml: partlyLost(noListing.icml.what, noListing.icml.why),
  ghost: partlyLost(noListing.ghost.what, noListing.ghost.why),
}

/** What becomes of each field of an edition. */
export const editionCarrying: Readonly<Record<EditionField, CarryingRow>> = {
  id: {
    ...ofTheDesk,
    newsletter: mapped('the Message-ID of the mail'),
    wordpress: mapped('the guid of the page'),
  },
  title: ofPieces({
    ...inPages(carried),
    ...unlisted,
    wordpress: mapped('the title of a page'),
    feeds: mapped('the description of the feeds, which are named after the journal'),
    markdown: carried,
    text: carried,
  }),
  number: ofIssue('The number of the edition'),
  date: ofIssue('The date of the edition'),
  introduction: ofPieces({
    ...inPages(carried),
    ...unlisted,
    wordpress: mapped('the beginning of a page'),
    feeds: mapped('the description of the feeds'),
    markdown: carried,
    text: carried,
  }),
  featured: ofPieces({
    ...inPages(carried),
    ...unlisted,
    ghost: onlyPieces.ghost,
    newsletter: mapped('the first in the mail, with its picture'),
    epub: mapped('the first chapter and the cover'),
    wordpress: mapped('the first on the page'),
    feeds: mapped('the first entry'),
    markdown: carried,
    text: carried,
  }),
  articles: {
    ...ofPieces({
      ...inPages(carried),
      newsletter: partlyLost(
        'The text of the pieces',
        'A mail of an edition lists them, with a headline, an excerpt and the way to each.',
      ),
      ...onlyPieces,
      wordpress: mapped('posts, and a page that lists them'),
      feeds: mapped('entries'),
      markdown: carried,
      text: carried,
    }),
    people: mapped('the people who wrote them'),
  },
  waivers: ofTheDesk,
  approval: ofTheDesk,
  createdAt: ofTheDesk,
  updatedAt: ofPieces({
    ...ofTheDesk,
    html: mapped('the sitemap and the feeds, once the address of the site is known'),
    newsletter: mapped('the date of the mail'),
    pdf: mapped('when the file says that it changed'),
    epub: mapped('when the book says that it changed'),
    wordpress: mapped('when the page was changed'),
    feeds: mapped('when the feed says that it changed'),
  }),
}

function ofIssue(what: string): CarryingRow {
  return ofPieces({
    ...inPages(carried),
    ...unlisted,
    wordpress: lost(what, 'Its page in WordPress has the title, the introduction and the pieces.'),
    feeds: mapped('the description of the feeds'),
    markdown: carried,
    text: carried,
  })
}
