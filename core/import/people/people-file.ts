import { z } from 'zod'

import { networkSchema } from '../../networks/network.ts'
import { parsedJson } from '../../parsed-json.ts'
import { authorDraft, type ImportDrafts, type MediaDraft, noDrafts } from '../import-proposal.ts'
import { picturePlace } from '../local-picture.ts'
import { beginsAsCards, readPeopleCards } from './people-cards.ts'
import { isPeopleTable, readPeopleTable } from './people-table.ts'

/** Whether the text is a list of people: a table, cards, or what this program writes for programs. */
export function isPeopleFile(text: string): boolean {
  return beginsAsCards(text) || isPeopleTable(text) || peopleIn(text) !== null
}

/** Everybody in the list, each by themselves: two of one name are two. */
export function readPeopleFile(text: string): ImportDrafts {
  if (beginsAsCards(text)) return { ...noDrafts, authors: readPeopleCards(text) }
  const people = peopleIn(text)
  if (people === null) return { ...noDrafts, authors: readPeopleTable(text) }
  return {
    ...noDrafts,
    authors: people.map(({ portrait, ...person }, at) =>
      authorDraft({ ...person, key: `author ${at + 1}`, portrait: portraitPath(portrait) }),
    ),
    media: people.flatMap(({ portrait }) => mediaOf(portrait)),
  }
}

const words = z.string().default('')

const personSchema = z.object({
  name: words,
  postNominals: words,
  role: words,
  organisation: words,
  shortBio: words,
  longBio: words,
  portrait: z.object({ path: z.string(), alt: words }).nullable().default(null),
  email: words,
  links: z.array(z.string()).default([]),
  handles: z.partialRecord(networkSchema, z.string()).default({}),
})

const fileSchema = z.object({ people: z.array(personSchema) })

function peopleIn(text: string): z.infer<typeof fileSchema>['people'] | null {
  if (!/^\s*\{\s*"people"/u.test(text.slice(0, 200))) return null
  const file = fileSchema.safeParse(parsedJson(text))
  return file.success ? file.data.people : null
}

type Portrait = z.infer<typeof personSchema>['portrait']

function portraitPath(portrait: Portrait): string | null {
  const place = portrait === null ? null : picturePlace(portrait.path)
  return place?.kind === 'beside' ? place.path : null
}

function mediaOf(portrait: Portrait): readonly MediaDraft[] {
  const path = portraitPath(portrait)
  return path === null || portrait === null
    ? []
    : [{ path, alt: portrait.alt, caption: '', credit: '' }]
}
