import type { TypedEntity } from './text-count.ts'
import { matchedEntities } from './typed-entities.ts'

/** Hashtags as X finds them, and as Threads and LinkedIn are taken to: letters, digits and `_`, at least one of them a letter. */
export function findHashtags(text: string): readonly TypedEntity[] {
  return matchedEntities(text, 'hashtag', hashtag)
}

const tagCharacter = String.raw`[\p{L}\p{M}\p{Nd}_·\u30fb\uff5e\u05f3\u05f4]`

const hashtag = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{Nd}_&\/])[#＃](?!\ufe0f|\u20e3)(${tagCharacter}*[\p{L}\p{M}]${tagCharacter}*)(?![#＃]|:\/\/)`,
  'gu',
)
