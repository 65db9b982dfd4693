import { describe, expect, test } from 'vitest'

import { personLikeness, type PersonTraits } from '../../../core/import/person-likeness.ts'

const nobody: PersonTraits = {
  name: 'John Smith',
  email: '',
  links: [],
  handles: {},
  shortBio: '',
  longBio: '',
}

describe('two people of one name', () => {
  test.each<[string, Partial<PersonTraits>, Partial<PersonTraits>, string]>([
    ['of whom nothing is known', {}, {}, 'open'],
    ['of whom one is known', { email: 'a@sea.example' }, { shortBio: 'Writes.' }, 'open'],
    ['with one address', { email: 'A@sea.example' }, { email: 'a@sea.example' }, 'same'],
    ['with two addresses', { email: 'a@sea.example' }, { email: 'b@sea.example' }, 'other'],
    [
      'with two ORCIDs',
      { links: ['https://orcid.org/0000-0001-0000-0001'] },
      { links: ['https://orcid.org/0000-0002-0000-0002'] },
      'other',
    ],
    [
      'with one page among several',
      { links: ['https://orcid.org/0000-0001-0000-0001', 'https://tides.example'] },
      { links: ['http://www.tides.example/'] },
      'same',
    ],
    [
      'with pages on two sites',
      { links: ['https://tides.example'] },
      { links: ['https://ferry.example'] },
      'open',
    ],
    ['with two handles', { handles: { x: 'john' } }, { handles: { x: 'smith' } }, 'other'],
    ['on two networks', { handles: { x: 'john' } }, { handles: { bluesky: 'smith' } }, 'open'],
    [
      'with two bios',
      { shortBio: 'John Smith is professor of physics at Oxford.' },
      { shortBio: 'John Smith is professor of law at Leeds.' },
      'other',
    ],
    [
      'with a bio and a longer one',
      { shortBio: 'John Smith writes on tides.' },
      { longBio: 'He lives in Harwich, where he writes on ferries and tides.' },
      'same',
    ],
    [
      'with two addresses and one bio',
      { email: 'a@sea.example', shortBio: 'Professor of physics at Oxford.' },
      { email: 'b@sea.example', shortBio: 'Professor of physics at Oxford.' },
      'other',
    ],
    [
      'with one ORCID and two addresses',
      { email: 'a@sea.example', links: ['https://orcid.org/0000-0001-0000-0001'] },
      { email: 'b@sea.example', links: ['https://orcid.org/0000-0001-0000-0001'] },
      'same',
    ],
    [
      'with bios of a few words',
      { shortBio: 'Writes on tides.' },
      { shortBio: 'Writes on ferries.' },
      'open',
    ],
    [
      'with one address and two bios',
      { email: 'a@sea.example', shortBio: 'Writes on tides.' },
      { email: 'a@sea.example', shortBio: 'Has retired.' },
      'same',
    ],
  ])('%s', (_, one, other, likeness) => {
    expect(personLikeness({ ...nobody, ...one }, { ...nobody, ...other })).toBe(likeness)
    expect(personLikeness({ ...nobody, ...other }, { ...nobody, ...one })).toBe(likeness)
  })
})
