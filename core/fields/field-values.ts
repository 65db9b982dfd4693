import { languageTag } from '../language-tag.ts'
import { untitled } from '../library/library-record.ts'
import { isRecordId } from '../library/record-id.ts'
import { failure, type Result, success } from '../result.ts'
import { foldForSearch } from '../search/fold.ts'
import { type Timestamp, timestampSchema, daySchema } from '../timestamp.ts'
import type { FieldKnowledge } from './record-field.ts'

/** A day as `2027-03-12`. */
export function readDay(typed: string): Result<string, string> {
  const day = daySchema.safeParse(typed.trim())
  return day.success ? success(day.data) : failure(`“${typed}” is no day. Write it as 2027-03-12.`)
}

/** A moment with its zone, or a day and perhaps a time where this computer stands. */
export function readMoment(typed: string): Result<Timestamp, string> {
  const text = typed.trim().replace(' ', 'T')
  if (timestampSchema.safeParse(text).success) return success(new Date(text).toISOString())
  const [day = '', time = '00:00'] = text.split('T')
  const isMoment = daySchema.safeParse(day).success && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)
  return isMoment
    ? success(new Date(`${day}T${time}`).toISOString())
    : failure(`“${typed}” is no time. Write it as 2027-03-12T09:30, or as 2027-03-12.`)
}

/** A language by its tag, as it is usually written. */
export function readLanguage(typed: string): Result<string, string> {
  const tag = languageTag(typed.trim())
  if (tag !== null) return success(tag)
  return failure(`“${typed}” is no language. Write it as en-GB, en-US or de.`)
}

export function readYesOrNo(typed: string): Result<string, string> {
  const word = typed.trim().toLowerCase()
  return word === 'yes' || word === 'no'
    ? success(word)
    : failure(`“${typed}” is neither yes nor no.`)
}

/** The id of a person, by the id or the name. */
export function readPerson(typed: string, { entries }: FieldKnowledge): Result<string, string> {
  const wanted = typed.trim()
  const name = foldForSearch(wanted)
  const people = entries.filter(({ kind }) => kind === 'author')
  const [only, ...others] = people.filter(
    ({ id, title }) => id === wanted.toLowerCase() || foldForSearch(title) === name,
  )
  if (only === undefined || !isRecordId(only.id)) {
    return failure(`Nobody in this library is called “${wanted}”.`)
  }
  if (others.length === 0) return success(only.id)
  const ids = [only, ...others].map(({ id, title }) => `${id} (${title || untitled('author')})`)
  return failure(`“${wanted}” is the name of several people. Write the id: ${ids.join(', ')}.`)
}
