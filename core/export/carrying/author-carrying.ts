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

/** What is called the same wherever it is lost. */
export const personParts = {
  shortBio: 'Bio of a person',
  longBio: 'Long bio of a person',
  portrait: 'Portrait of a person',
  email: 'E-mail address of a person',
  links: 'Links of a person',
  handles: 'Handles of a person',
} as const

const named: CarryingRow = {
  ...onTheWeb(carried),
  markdown: carried,
  text: carried,
  ...inType(carried),
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
  role: besideName('Role of a person'),
  organisation: besideName('Organisation of a person'),
  shortBio: { ...named, feeds: notInFeeds(personParts.shortBio) },
  longBio: {
    ...onlyOnPages(personParts.longBio),
    people: mapped('the table; the card has it where there is no short one'),
  },
  portrait: {
    ...onlyOnPages(personParts.portrait),
    text: lost(personParts.portrait, 'Plain text has no pictures.'),
    people: mapped('a file beside the JSON, which names it'),
  },
  email: {
    ...ofTheDesk,
    wordpress: lost(
      personParts.email,
      'The file tells nobody’s. Type it in their account in WordPress.',
    ),
    ghost: mapped('the address with which the person signs in'),
    people: carried,
  },
  links: {
    ...onlyOnPages(personParts.links),
    html: mapped('their page, and facts for programs on the pages of their pieces'),
    ghost: mapped('the website of the person: the first of them'),
  },
  handles: onlyOnPages(personParts.handles),
  waivers: { ...ofTheDesk, people: leftOut('It is for the desk.') },
  approval: { ...ofTheDesk, people: leftOut('It is for the desk.') },
  createdAt: { ...ofTheDesk, people: leftOut('It is for the desk.') },
  updatedAt: {
    ...ofTheDesk,
    html: mapped('the sitemap, once the address of the site is known'),
    people: mapped('the revision of the card'),
  },
}

function besideName(what: string): CarryingRow {
  return {
    ...named,
    ghost: notInGhost(what),
    feeds: notInFeeds(what),
    docx: notInWord(what),
  }
}

function onlyOnPages(what: string): CarryingRow {
  const noMore = lost(what, 'Only their name, role and bio are there.')
  return {
    html: mapped('their page, which an edition has and a person who was chosen'),
    newsletter: noMore,
    pdf: noMore,
    epub: noMore,
    wordpress: noMore,
    ghost: notInGhost(what),
    feeds: notInFeeds(what),
    markdown: carried,
    text: mapped('the file of a person who was chosen'),
    docx: notInWord(what),
    icml: noMore,
    people: carried,
    json: carried,
  }
}

function notInGhost(what: string): Carrying {
  return lost(what, 'Ghost’s import takes name, bio and first link of a person and no more.')
}

function notInFeeds(what: string): Carrying {
  return lost(what, 'A feed names who wrote a piece and says no more of them.')
}

function notInWord(what: string): Carrying {
  return lost(what, 'A manuscript in Word has name and bio of a person and no more.')
}
