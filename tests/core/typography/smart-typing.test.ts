import { expect, test } from 'vitest'

import { smartTyping } from '../../../core/typography/smart-typing.ts'
import { typographyOf } from '../../../core/typography/typography.ts'

/** What stands on the page when the text is typed key by key. */
function typed(text: string, language = 'en-GB'): string {
  const typography = typographyOf(language)
  let page = ''
  for (const key of text) {
    const replacement = smartTyping(page, key, typography)
    page =
      replacement === null
        ? page + key
        : page.slice(0, page.length - replacement.remove) + replacement.insert
  }
  return page
}

test.each([
  [`'It's hers,' he said.`, '‘It’s hers,’ he said.'],
  [`She said "no" twice.`, 'She said “no” twice.'],
  [`("Yes")`, '(“Yes”)'],
  [`'He said "no" and left.'`, '‘He said “no” and left.’'],
  [`"'No,' he said."`, '“‘No,’ he said.”'],
  [`the teachers' room`, 'the teachers’ room'],
  [`rock 'n' roll`, 'rock ‘n’ roll'],
  [`in the '90s`, 'in the ’90s'],
  [`'90 people came,'`, '‘90 people came,’'],
  [`'Tis late`, '’Tis late'],
  [`and so - at last - home`, 'and so – at last – home'],
  [`and so -- at last`, 'and so – at last'],
  [`and so--at last`, 'and so–at last'],
  [`wait---what`, 'wait—what'],
  [`well-being, part-time`, 'well-being, part-time'],
  [`Wait...`, 'Wait…'],
  [`Wait....`, 'Wait….'],
  ['- an item', '- an item'],
  ['---', '---'],
  [`a 6" ruler`, 'a 6″ ruler'],
  [`He is 6'2" tall, she 5'11".`, 'He is 6′2″ tall, she 5′11″.'],
  [`"He is 6'2" tall," she said.`, '“He is 6′2″ tall,” she said.'],
  [`"I am 5'11.5"," he said`, '“I am 5′11.5″,” he said'],
  [`'Room 6', 2 beds`, '‘Room 6’, 2 beds'],
  [`the 1990s' 2 floods`, 'the 1990s’ 2 floods'],
  ['https://example.org/a--b', 'https://example.org/a--b'],
])('in British English %j becomes %j', (keys, page) => {
  expect(typed(keys)).toBe(page)
})

test.each([
  ['en-US', `and so - at last`, 'and so—at last'],
  ['en-US', `and so--at last`, 'and so—at last'],
  ['de', `Sie sagte "nein" und ging.`, 'Sie sagte „nein“ und ging.'],
  ['de', `"Er rief 'halt' und ging's an."`, '„Er rief ‚halt‘ und ging’s an.“'],
  ['de', `so - endlich`, 'so – endlich'],
  ['de-CH', `Sie sagte "nein".`, 'Sie sagte «nein».'],
  ['fr', `Il dit "non" !`, 'Il dit «\u00a0non\u00a0»\u202f!'],
  ['fr', `l'heure : midi`, 'l’heure\u00a0: midi'],
  ['de', `"Er ist 6'2" groß."`, '„Er ist 6′2″ groß.“'],
  ['pl', `Mówi "nie".`, 'Mówi „nie”.'],
  ['sv', `Hon sa "nej".`, 'Hon sa ”nej”.'],
])('in %s %j becomes %j', (language, keys, page) => {
  expect(typed(keys, language)).toBe(page)
})

test('a language without conventions here is set as British English', () => {
  expect(typographyOf('tlh')).toEqual(typographyOf('en-GB'))
  expect(typographyOf('en-Latn-US')).toEqual(typographyOf('en-US'))
})
