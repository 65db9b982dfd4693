import type { Author } from '../people/author.ts'
import { oneLine, oneValue, type RecordField, severalValues } from './record-field.ts'

/** The details of a person, each by the word that it is set with. */
export const authorFields: Readonly<Record<string, RecordField<Author>>> = {
  name: oneLine(
    'as it is printed',
    ({ name }) => name,
    (author, name) => ({ ...author, name }),
  ),
  'post-nominals': oneLine(
    'what follows the name',
    ({ postNominals }) => postNominals,
    (author, postNominals) => ({ ...author, postNominals }),
  ),
  role: oneLine(
    'what the person does',
    ({ role }) => role,
    (author, role) => ({ ...author, role }),
  ),
  organisation: oneLine(
    'where',
    ({ organisation }) => organisation,
    (author, organisation) => ({ ...author, organisation }),
  ),
  'short-bio': oneValue({
    takes: 'a sentence or two',
    get: ({ shortBio }) => shortBio,
    set: (author, text) => ({ ...author, shortBio: text ?? '' }),
  }),
  'long-bio': oneValue({
    takes: 'a paragraph or more',
    get: ({ longBio }) => longBio,
    set: (author, text) => ({ ...author, longBio: text ?? '' }),
  }),
  email: oneLine(
    'an address',
    ({ email }) => email,
    (author, email) => ({ ...author, email }),
  ),
  links: severalValues({
    takes: 'addresses',
    get: ({ links }) => links,
    set: (author, links) => ({ ...author, links }),
  }),
}
