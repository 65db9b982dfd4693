import type { Author } from '../people/author.ts'
import type { Rule, Trouble } from './rule.ts'

export const authorRules: readonly Rule<Author>[] = [
  {
    id: 'name-missing',
    several: 'people have no name',
    // Bios that came without names are no error until somebody is to be printed.
    severity: 'warning',
    explanation: 'Bylines and the page of this person are made from the name. Write it first.',
    find: missingName,
  },
  {
    id: 'bio-missing',
    several: 'people have no bio yet',
    severity: 'note',
    explanation: 'The page of this person would hold a name and nothing else. Write a short bio.',
    find: missingBio,
  },
]

function missingName({ name }: Author): readonly Trouble[] {
  if (name.trim() !== '') return []
  return [{ place: { field: 'name' }, message: 'The person has no name.' }]
}

function missingBio({ name, shortBio, longBio }: Author): readonly Trouble[] {
  if (`${shortBio}${longBio}`.trim() !== '') return []
  return [{ place: { field: 'shortBio' }, message: `${name || 'This person'} has no bio yet.` }]
}
