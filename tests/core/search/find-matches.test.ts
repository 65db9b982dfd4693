import { expect, test } from 'vitest'

import { findMatches } from '../../../core/search/find-matches.ts'
import {
  compileExpression,
  emptyQuery,
  type SearchQuery,
} from '../../../core/search/search-query.ts'

function found(text: string, query: Partial<SearchQuery>): readonly string[] {
  const [matches = []] = findMatches({ ...emptyQuery, ...query }, [text])
  return matches.map(({ from, to }) => `${from} ${text.slice(from, to)}`)
}

test.each<[string, string, Partial<SearchQuery>, readonly string[]]>([
  ['case does not count', 'Tide and tide', { text: 'TIDE' }, ['0 Tide', '9 tide']],
  ['case counts when asked', 'Tide and tide', { text: 'tide', isCaseSensitive: true }, ['9 tide']],
  ['whole words alone', 'ten tents, often', { text: 'ten', isWholeWord: true }, ['0 ten']],
  ['apostrophes of any shape', "It’s its it's", { text: "it's" }, ['0 It’s', "9 it's"]],
  ['hyphens of any shape', 're‑read re-read', { text: 're-read' }, ['0 re‑read', '8 re-read']],
  ['hidden hyphens', 'har\u00ADbour', { text: 'harbour' }, ['0 har\u00ADbour']],
  ['spaces that do not break', '10\u00A0000', { text: '10 000' }, ['0 10\u00A0000']],
  [
    'accents written in two ways',
    'café cafe\u0301 cafe',
    { text: 'café' },
    ['0 café', '5 cafe\u0301'],
  ],
  ['no letter inside another', 'cafe\u0301 cafe', { text: 'cafe' }, ['6 cafe']],
  ['passages that do not overlap', 'aaaa', { text: 'aa' }, ['0 aa', '2 aa']],
  ['characters outside the first plane', '👩‍👧 tide', { text: 'tide' }, ['6 tide']],
  ['nothing for nothing', 'tide', { text: '' }, []],
  [
    'expressions',
    'in 1994 and 2021',
    { text: '\\d{4}', isExpression: true },
    ['3 1994', '12 2021'],
  ],
  ['no empty passages', 'abc', { text: 'x*', isExpression: true }, []],
  [
    'expressions of whole words',
    'cats cat',
    { text: 'c.t', isExpression: true, isWholeWord: true },
    ['5 cat'],
  ],
  ['nothing over a picture', 'a\uFFFCb ab', { text: 'a.?b', isExpression: true }, ['4 ab']],
])('finds %s', (_, text, query, expected) => {
  expect(found(text, query)).toEqual(expected)
})

test('an expression that does not work says what is wrong', () => {
  expect(compileExpression({ ...emptyQuery, text: '(tide', isExpression: true })).toEqual({
    ok: false,
    failure: 'This expression doesn’t work: unterminated group',
  })
})
