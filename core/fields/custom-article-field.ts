import type { Article } from '../article/article.ts'
import type { CustomField } from '../article/custom-field.ts'
import { failure, type Result, success } from '../result.ts'
import { readDay, readYesOrNo } from './field-values.ts'
import { asOneLine, oneValue, type RecordField } from './record-field.ts'

/** A field of the house as one of its articles is set with it. */
export function customArticleField(field: CustomField): RecordField<Article> {
  const { id } = field
  return oneValue({
    takes: 'a field of the house',
    get: ({ customFields }) => customFields.find((each) => each.id === id)?.value ?? null,
    read: (typed) => readCustom(field, typed),
    set(article, value) {
      const others = article.customFields.filter((each) => each.id !== id)
      return { ...article, customFields: value === null ? others : [...others, { id, value }] }
    },
  })
}

function readCustom({ kind, name, choices }: CustomField, typed: string): Result<string, string> {
  switch (kind) {
    case 'text':
      return asOneLine(typed)
    case 'date':
      return readDay(typed)
    case 'choice': {
      const chosen = choices.find((each) => each === typed.trim())
      return chosen === undefined
        ? failure(`“${typed}” is no choice of “${name}”. There are ${choices.join(', ')}.`)
        : success(chosen)
    }
    case 'yes-no': {
      const word = readYesOrNo(typed)
      // A tick that is not there is no value.
      return word.ok && word.value === 'no' ? success('') : word
    }
  }
}
