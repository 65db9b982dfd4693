import { Trash2 } from 'lucide-react'

import type { HouseRule, HouseRuleKind } from '../../core/house-style/house-style.ts'
import { Choice } from '../controls/Choice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { TextInput } from '../controls/TextInput.tsx'

import styles from './HouseStyleSheet.module.css'

const kinds: readonly { readonly value: HouseRuleKind; readonly label: string }[] = [
  { value: 'prefer', label: 'Prefer' },
  { value: 'capitals', label: 'Capitals' },
  { value: 'banned', label: 'Never' },
]

/** One rule, with the fields that its kind has below the heads of the list. */
export function HouseRuleRow({
  rule,
  onChange,
  onRemove,
}: {
  readonly rule: HouseRule
  readonly onChange: (rule: HouseRule) => void
  readonly onRemove: () => void
}) {
  const { kind, avoid, prefer, reason } = rule
  return (
    <li className={styles['rule']}>
      <Choice
        label="Kind"
        isLabelShown={false}
        value={kind}
        options={kinds}
        onChange={(next) => onChange(ofKind(rule, next))}
      />
      {kind === 'banned' ? (
        <span />
      ) : (
        <TextInput
          label="Write"
          isLabelShown={false}
          value={prefer}
          onChange={(next) => onChange({ ...rule, prefer: next })}
        />
      )}
      {kind === 'capitals' ? (
        <span />
      ) : (
        <TextInput
          label="Not"
          isLabelShown={false}
          value={avoid}
          onChange={(next) => onChange({ ...rule, avoid: next })}
        />
      )}
      <TextInput
        label="Because"
        isLabelShown={false}
        value={reason}
        onChange={(next) => onChange({ ...rule, reason: next })}
      />
      <IconButton label={`Remove the rule for “${prefer || avoid}”`} onPress={onRemove}>
        <Trash2 />
      </IconButton>
    </li>
  )
}

/** What the new kind has no field for goes. */
function ofKind(rule: HouseRule, kind: HouseRuleKind): HouseRule {
  switch (kind) {
    case 'prefer':
      return { ...rule, kind }
    case 'capitals':
      return { ...rule, kind, avoid: '', prefer: rule.prefer || rule.avoid }
    case 'banned':
      return { ...rule, kind, avoid: rule.avoid || rule.prefer, prefer: '' }
  }
}
