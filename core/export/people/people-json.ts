import { type Author, printedName } from '../../people/author.ts'
import type { ExportSource } from '../export-source.ts'
import { picture, picturePath } from '../picture.ts'

/** The people for programs: every field, the portrait as the path of its file beside. */
export function peopleJson(people: readonly Author[], source: ExportSource): string {
  const all = people.map((person) => {
    const portrait = picture(source, person.portrait)
    return {
      id: person.id,
      name: person.name,
      postNominals: person.postNominals,
      printedName: printedName(person),
      role: person.role,
      organisation: person.organisation,
      shortBio: person.shortBio,
      longBio: person.longBio,
      portrait: portrait === null ? null : { path: picturePath(portrait), alt: portrait.alt },
      email: person.email,
      links: person.links,
      handles: person.handles,
      updatedAt: person.updatedAt,
    }
  })
  return `${JSON.stringify({ people: all }, null, 2)}\n`
}
