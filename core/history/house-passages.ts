import { ruleTitle } from '../house-style/house-style.ts'
import type { House } from '../library/house.ts'
import { fact, line, lines, type Passage } from './passage.ts'

export function housePassages(house: House): readonly Passage[] {
  return [
    line('journalName', house.journalName),
    line('journalAddress', house.journalAddress),
    line('journalLanguage', house.journalLanguage),
    fact('dictionary', house.dictionary, lines(house.dictionary)),
    fact('style', house.style, lines(house.style.rules.map(ruleTitle))),
    fact('customFields', house.customFields, lines(house.customFields.map(({ name }) => name))),
    fact('checklist', house.checklist, lines(house.checklist.map((item) => item.text))),
    fact(
      'isAltTextRequired',
      house.isAltTextRequired,
      house.isAltTextRequired ? 'required' : 'a warning',
    ),
    fact('filters', house.filters, lines(house.filters.map(({ name }) => name))),
    fact(
      'favourites',
      house.favourites,
      house.favourites.length === 0 ? '' : `${house.favourites.length} records`,
    ),
    fact('presets', house.presets, lines(house.presets.map(({ name }) => name))),
    fact('mastodonLimit', house.mastodonLimit, String(house.mastodonLimit)),
  ]
}
