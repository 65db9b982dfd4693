import { type HouseRule, type HouseStyle, ruleTitle } from '../house-style/house-style.ts'
import type { Side } from './collision.ts'
import { keyedList, type MergePlan, own, single, text, textSide } from './field-mergers.ts'

const houseRule: MergePlan<HouseRule> = {
  id: own,
  kind: single('Kind', (kind) => textSide(kind)),
  avoid: text('Avoid'),
  prefer: text('Prefer'),
  reason: text('Reason'),
}

export const houseStylePlan: MergePlan<HouseStyle> = {
  rules: keyedList({
    label: (position) => `House style: rule ${position}`,
    plan: houseRule,
    show: (rule) => textSide(ruleTitle(rule)),
  }),
  longestSentence: single('Longest sentence', limitSide),
  longestParagraph: single('Longest paragraph', limitSide),
  isPassiveNoted: single('Passive verbs', switchSide),
  isReadabilityNoted: single('Readability', switchSide),
}

function limitSide(words: number | null): Side {
  return textSide(words === null ? 'not noted' : `${words} words`)
}

function switchSide(isNoted: boolean): Side {
  return textSide(isNoted ? 'noted' : 'not noted')
}
