import type { Article } from '../article/article.ts'
import { goalSchema, readGoal } from '../article/goal.ts'
import { typedSlug } from '../article/slug.ts'
import { withStatus } from '../article/status-change.ts'
import { statuses, statusSchema } from '../article/status.ts'
import { isRecordId } from '../library/record-id.ts'
import { failure, success } from '../result.ts'
import { readDay, readLanguage, readMoment, readPerson, readYesOrNo } from './field-values.ts'
import { oneLine, oneValue, type RecordField, severalValues } from './record-field.ts'

/** The details of an article, each by the word that it is set with. */
export const articleFields: Readonly<Record<string, RecordField<Article>>> = {
  title: oneLine(
    'the headline',
    ({ headline }) => headline,
    (article, headline) => ({ ...article, headline }),
  ),
  standfirst: oneLine(
    'a sentence or two',
    ({ standfirst }) => standfirst,
    (article, standfirst) => ({ ...article, standfirst }),
  ),
  slug: oneValue({
    takes: 'the end of its address; empty: made from the headline',
    get: ({ slug }) => slug,
    set: (article, typed) => ({ ...article, slug: typedSlug(typed ?? '', article.language) }),
  }),
  status: {
    takes: statuses.join(', '),
    isList: false,
    get: ({ status }) => [status],
    read(typed) {
      const status = statusSchema.safeParse(typed.trim().toLowerCase())
      return status.success
        ? success(status.data)
        : failure(`“${typed}” is no status. There are ${statuses.join(', ')}.`)
    },
    set(article, [value], { writer }) {
      const status = statuses.find((each) => each === value)
      if (status === undefined) return failure('An article always has a status.')
      return article.isTemplate
        ? failure('A template is never published, so its status is not set.')
        : success(withStatus(article, status, writer))
    },
  },
  section: oneLine(
    'its name',
    ({ section }) => section,
    (article, section) => ({ ...article, section }),
  ),
  tags: severalValues({
    takes: 'words',
    get: ({ tags }) => tags,
    set: (article, tags) => ({ ...article, tags }),
  }),
  byline: severalValues({
    takes: 'people of the library, by name or id',
    get: ({ byline }) => byline,
    read: readPerson,
    set: (article, people) => ({ ...article, byline: people.filter((each) => isRecordId(each)) }),
  }),
  excerpt: oneValue({
    takes: 'a sentence or two; empty: made from the text',
    get: ({ excerpt }) => (excerpt.kind === 'typed' ? excerpt.text : null),
    set: (article, text) => ({
      ...article,
      excerpt: text === null ? { kind: 'derived' } : { kind: 'typed', text },
    }),
  }),
  language: {
    takes: 'a tag, as en-GB',
    isList: false,
    get: ({ language }) => [language],
    read: readLanguage,
    set: (article, [language]) =>
      language === undefined
        ? failure('An article always has a language.')
        : success({ ...article, language }),
  },
  published: oneValue({
    takes: 'a day or a time',
    get: ({ publishedAt }) => publishedAt,
    read: readMoment,
    set: (article, publishedAt) => ({ ...article, publishedAt }),
  }),
  embargo: oneValue({
    takes: 'a day or a time',
    get: ({ embargoUntil }) => embargoUntil,
    read: readMoment,
    set: (article, embargoUntil) => ({ ...article, embargoUntil }),
  }),
  due: oneValue({
    takes: 'a day',
    get: ({ dueOn }) => dueOn,
    read: readDay,
    set: (article, dueOn) => ({ ...article, dueOn }),
  }),
  assignee: oneValue({
    takes: 'a person of the library, by name or id',
    get: ({ assignee }) => assignee,
    read: readPerson,
    set: (article, person) => ({ ...article, assignee: isRecordId(person) ? person : null }),
  }),
  goal: oneValue({
    takes: 'so many words',
    get: ({ goal }) => (goal === null ? null : String(goal)),
    read(typed) {
      const goal = readGoal(typed)
      return typeof goal === 'number'
        ? success(String(goal))
        : failure(`“${typed}” can’t be a goal. Write a number of words from 1 to 1,000,000.`)
    },
    set: (article, words) => ({
      ...article,
      goal: words === null ? null : goalSchema.parse(Number(words)),
    }),
  }),
  address: oneValue({
    takes: 'where it can be read',
    get: ({ address }) => address,
    read: (typed) => success(typed.trim()),
    set: (article, address) => ({ ...article, address }),
  }),
  canonical: oneValue({
    takes: 'the address that search engines keep',
    get: ({ canonicalAddress }) => canonicalAddress,
    read: (typed) => success(typed.trim()),
    set: (article, canonicalAddress) => ({ ...article, canonicalAddress }),
  }),
  'search-title': oneLine(
    'in search results',
    ({ search }) => search.title,
    (article, title) => ({ ...article, search: { ...article.search, title } }),
  ),
  'search-description': oneLine(
    'in search results',
    ({ search }) => search.description,
    (article, description) => ({ ...article, search: { ...article.search, description } }),
  ),
  'card-title': oneLine(
    'on the link card',
    ({ social }) => social.title,
    (article, title) => ({ ...article, social: { ...article.social, title } }),
  ),
  'card-description': oneLine(
    'on the link card',
    ({ social }) => social.description,
    (article, description) => ({ ...article, social: { ...article.social, description } }),
  ),
  template: oneValue({
    takes: 'yes or no',
    get: ({ isTemplate }) => (isTemplate ? 'yes' : 'no'),
    read: readYesOrNo,
    set: (article, word) => ({ ...article, isTemplate: word === 'yes' }),
  }),
}
