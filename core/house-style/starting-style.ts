import { recordIdSchema } from '../library/record-id.ts'
import type { HouseRule, HouseStyle } from './house-style.ts'

const oneWord = 'One word here.'
const plainer = 'The plainer word is as good.'
const shorter = 'Fewer words say the same.'
const personFirst = 'Name the person before the condition.'
const noHyphen = 'No hyphen any more.'

const preferred: readonly (readonly [avoid: string, prefer: string, reason: string])[] = [
  ['head teacher', 'headteacher', oneWord],
  ['head-teacher', 'headteacher', oneWord],
  ['class room', 'classroom', oneWord],
  ['class-room', 'classroom', oneWord],
  ['play ground', 'playground', oneWord],
  ['child minder', 'childminder', oneWord],
  ['web site', 'website', oneWord],
  ['on-line', 'online', oneWord],
  ['e-mail', 'email', noHyphen],
  ['e-learning', 'online learning', 'Say what it is.'],
  ['co-operate', 'cooperate', noHyphen],
  ['co-operation', 'cooperation', noHyphen],
  ['co-ordinate', 'coordinate', noHyphen],
  ['co-ordinator', 'coordinator', noHyphen],
  ['wellbeing', 'well-being', 'With a hyphen in our pages.'],
  ['decision making', 'decision-making', 'With a hyphen.'],
  ['sixth-form', 'sixth form', 'Two words.'],
  ['under-graduate', 'undergraduate', oneWord],
  ['post-graduate', 'postgraduate', oneWord],
  ['chairman', 'chair', 'The office has no sex.'],
  ['dinner lady', 'lunchtime supervisor', 'The name of the job.'],
  ['special needs children', 'children with special needs', personFirst],
  ['special needs pupil', 'pupil with special needs', personFirst],
  ['the disabled', 'disabled people', 'People, not a condition.'],
  ['wheelchair bound', 'a wheelchair user', 'A chair sets people free.'],
  ['suffers from', 'has', 'Whether someone suffers is theirs to say.'],
  ['committed suicide', 'died by suicide', 'It has not been a crime since 1961.'],
  ['BAME', 'minority ethnic', 'Name the group that is meant where you can.'],
  ['utilise', 'use', plainer],
  ['facilitate', 'help', plainer],
  ['commence', 'begin', plainer],
  ['endeavour to', 'try to', plainer],
  ['purchase', 'buy', plainer],
  ['ascertain', 'find out', plainer],
  ['amongst', 'among', plainer],
  ['whilst', 'while', plainer],
  ['in order to', 'to', shorter],
  ['due to the fact that', 'because', shorter],
  ['at this point in time', 'now', shorter],
  ['in the event that', 'if', shorter],
  ['with regard to', 'about', shorter],
  ['a number of', 'several', 'Better still: how many.'],
  ['the majority of', 'most', shorter],
  ['prior to', 'before', shorter],
  ['comprised of', 'made up of', 'The whole comprises its parts.'],
  ['different than', 'different from', 'British usage.'],
  ['Department of Education', 'Department for Education', 'Its name has “for”.'],
]

const capitals: readonly (readonly [form: string, reason: string])[] = [
  ['Ofsted', 'A name now, no longer an abbreviation.'],
  ['Ofqual', 'A name now, no longer an abbreviation.'],
  ['Estyn', 'The Welsh inspectorate’s own writing.'],
  ['SENDCo', 'Special educational needs and disabilities coordinator.'],
  ['GCSE', 'An abbreviation that everybody knows.'],
  ['PhD', 'No full stops.'],
  ['pupil premium', 'A grant, not a name.'],
  ['early years', 'Lower case, also in “early years foundation stage”.'],
  ['key stage', 'Lower case before its number.'],
  ['WhatsApp', 'The company’s own writing.'],
  ['YouTube', 'The company’s own writing.'],
]

const banned: readonly (readonly [phrase: string, reason: string])[] = [
  ['low ability', 'Nobody’s ability is fixed. Say what they have not learnt yet.'],
  ['hard to reach', 'Ask who has not reached them.'],
  ['at the end of the day', 'It says nothing.'],
  ['going forward', 'It says nothing; perhaps a date does.'],
  ['it goes without saying', 'Then leave it out.'],
  ['needless to say', 'Then leave it out.'],
  ['think outside the box', 'Worn out.'],
  ['level playing field', 'Worn out.'],
  ['low-hanging fruit', 'Worn out.'],
  ['deep dive', 'Say what was looked at, and how.'],
  ['best practice', 'Say what was done and what came of it.'],
  ['stakeholder', 'Name them: parents, pupils, staff, governors.'],
  ['world-class', 'Show it instead.'],
]

/** What a new library agrees on: a beginning for a British journal of education that has members. */
export const startingStyle: HouseStyle = {
  rules: startingRules(),
  longestSentence: 40,
  longestParagraph: 150,
  isPassiveNoted: false,
  isReadabilityNoted: true,
}

function startingRules(): readonly HouseRule[] {
  const rules: readonly Omit<HouseRule, 'id'>[] = [
    ...preferred.map(
      ([avoid, prefer, reason]) => ({ kind: 'prefer', avoid, prefer, reason }) as const,
    ),
    ...capitals.map(
      ([prefer, reason]) => ({ kind: 'capitals', avoid: '', prefer, reason }) as const,
    ),
    ...banned.map(([avoid, reason]) => ({ kind: 'banned', avoid, prefer: '', reason }) as const),
  ]
  return rules.map((rule, at) => ({ id: startingId(at + 1), ...rule }))
}

/** The same in every library, so that two copies of one are merged rule by rule. */
function startingId(number: number) {
  return recordIdSchema.parse(`00000000-0000-7000-8001-${number.toString(16).padStart(12, '0')}`)
}
