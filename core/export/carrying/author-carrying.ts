import type { Author } from '../../people/author.ts'
import {
  carried,
  type Carrying,
  type CarryingRow,
  inType,
  leftOut,
  lost,
  mapped,
  ofTheDesk,
  onTheWeb,
} from './carrying.ts'

export type AuthorField = Exclude<keyof Author, 'kind'>

const notInPdf = notOf('A PDF has their name, role and bio.')
const notInMail = notOf('A mail has their name, role and bio.')
const notInBook = notOf('A book has their name, role and bio.')
const notInWordpress = notOf('A post has their name, role and bio.')
const notInGhost = lost(
  'More of a person than name, bio and first link',
  'Ghost’s import takes no more.',
)
const notInFeeds = lost('More of a person than the name', 'A feed links to their page.')
const notInWord = lost('More of a person than name and bio', 'A manuscript in Word has no more.')

const notInStory = notOf('A story for InDesign has their name, role and bio.')

const named: CarryingRow = {
  ...onTheWeb(carried),
  markdown: carried,
  text: carried,
  ...inType(carried),
  people: carried,
  json: carried,
}

const role: CarryingRow = { ...named, ghost: notInGhost, feeds: notInFeeds, docx: notInWord }

const onlyOnPages: CarryingRow = {
  html: mapped('their page, which an edition has and a person who was chosen'),
  newsletter: notInMail,
  pdf: notInPdf,
  epub: notInBook,
  wordpress: notInWordpress,
  ghost: notInGhost,
  feeds: notInFeeds,
  markdown: carried,
  text: mapped('the file of a person who was chosen'),
  docx: notInWord,
  icml: notInStory,
  people: carried,
  json: carried,
}

/** What becomes of each field of a person, in the pieces that they wrote and by themselves. */
export const authorCarrying: Readonly<Record<AuthorField, CarryingRow>> = {
  id: {
    ...ofTheDesk,
    people: mapped('the column Id and the UID of the card'),
  },
  name: named,
  postNominals: named,
  role,
  organisation: role,
  shortBio: { ...named, feeds: notInFeeds },
  longBio: {
    ...onlyOnPages,
    people: mapped('the table; the card has it where there is no short one'),
  },
  portrait: {
    ...onlyOnPages,
    text: lost('The portrait', 'Plain text has no pictures.'),
    people: mapped('a file beside the JSON, which names it'),
  },
  email: {
    ...ofTheDesk,
    ghost: mapped('the address with which the person signs in'),
    people: carried,
  },
  links: { ...onlyOnPages, ghost: mapped('the website of the person: the first of them') },
  handles: onlyOnPages,
  waivers: { ...ofTheDesk, people: leftOut('It is for the desk.') },
  approval: { ...ofTheDesk, people: leftOut('It is for the desk.') },
  createdAt: { ...ofTheDesk, people: leftOut('It is for the desk.') },
  updatedAt: {
    ...ofTheDesk,
    html: mapped('the sitemap, once the address of the site is known'),
    people: mapped('the revision of the card'),
  },
}

function notOf(why: string): Carrying {
  return lost('Portrait, links, handles and long bio of a person', why)
}
