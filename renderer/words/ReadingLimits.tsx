import type { HouseStyle } from '../../core/house-style/house-style.ts'
import { CheckRow } from '../controls/CheckRow.tsx'
import { TextInput } from '../controls/TextInput.tsx'

import styles from './HouseStyleSheet.module.css'

/** From how many words on a sentence or paragraph is noted, and what else is. */
export function ReadingLimits({
  style,
  onChange,
}: {
  readonly style: HouseStyle
  readonly onChange: (style: HouseStyle) => void
}) {
  return (
    <div className={styles['limits']}>
      <TextInput
        label="Longest sentence, in words"
        placeholder="Not noted"
        value={printed(style.longestSentence)}
        onChange={(text) => onChange({ ...style, longestSentence: limitOf(text) })}
      />
      <TextInput
        label="Longest paragraph, in words"
        placeholder="Not noted"
        value={printed(style.longestParagraph)}
        onChange={(text) => onChange({ ...style, longestParagraph: limitOf(text) })}
      />
      <CheckRow
        title="Note passive verbs"
        explanation="“Mistakes were made.”"
        isSelected={style.isPassiveNoted}
        onChange={(isPassiveNoted) => onChange({ ...style, isPassiveNoted })}
      />
      <CheckRow
        title="Note how easily it reads"
        explanation="Flesch’s reading ease, for English."
        isSelected={style.isReadabilityNoted}
        onChange={(isReadabilityNoted) => onChange({ ...style, isReadabilityNoted })}
      />
    </div>
  )
}

function printed(limit: number | null): string {
  return limit === null ? '' : String(limit)
}

/** Null for an empty field. */
function limitOf(text: string): number | null {
  const digits = text.replaceAll(/\D/gu, '').slice(0, 5)
  return Number(digits) > 0 ? Number(digits) : null
}
