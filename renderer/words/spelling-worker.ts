import nspell from 'nspell'

import type { DictionaryName } from '../../core/spelling/dictionary-name.ts'
import { isSpelledRight } from '../../core/spelling/spelling-words.ts'
import { readDictionary } from './dictionary-files.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling-messages.ts'

type Dictionary = ReturnType<typeof nspell>

const dictionaries = new Map<DictionaryName, Promise<Dictionary>>()

addEventListener('message', (event: MessageEvent<SpellingQuestion>) => void answer(event.data))

async function answer(question: SpellingQuestion): Promise<void> {
  const dictionary = await dictionaryOf(question.dictionary)
  const reply: SpellingAnswer = { ticket: question.ticket, words: wordsFor(question, dictionary) }
  postMessage(reply)
}

function wordsFor(question: SpellingQuestion, dictionary: Dictionary): readonly string[] {
  switch (question.kind) {
    case 'check':
      return question.words.filter(
        (word) => !isSpelledRight(word, (each) => dictionary.correct(each)),
      )
    case 'suggest':
      return dictionary.suggest(question.word)
  }
}

/** Each is read once, when the first word asks for it. */
function dictionaryOf(name: DictionaryName): Promise<Dictionary> {
  const known = dictionaries.get(name)
  if (known !== undefined) return known
  const reading = readDictionary(name).then(({ rules, words }) => nspell(rules, words))
  dictionaries.set(name, reading)
  return reading
}
