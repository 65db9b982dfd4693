import { useStore } from 'zustand'

import type { Article } from '../../../core/article/article.ts'
import type { CustomField } from '../../../core/article/custom-field.ts'
import type { RecordId } from '../../../core/library/record-id.ts'
import { Choice } from '../../controls/Choice.tsx'
import { DateInput } from '../../controls/DateInput.tsx'
import { TextInput } from '../../controls/TextInput.tsx'
import { TickBox } from '../../controls/TickBox.tsx'
import { useDeskTools } from '../../desk/desk-context.ts'
import { DetailPart } from './DetailPart.tsx'

/** The details that this library keeps besides those that all have. */
export function CustomFields({
  article,
  onChange,
}: {
  readonly article: Article
  readonly onChange: (change: Partial<Article>) => void
}) {
  const { house } = useDeskTools()
  const fields = useStore(house.store, (state) => state.customFields)
  if (fields.length === 0) return null

  function valueOf(id: RecordId): string {
    return article.customFields.find((each) => each.id === id)?.value ?? ''
  }

  function setValue(id: RecordId, value: string): void {
    const others = article.customFields.filter((each) => each.id !== id)
    onChange({ customFields: value === '' ? others : [...others, { id, value }] })
  }

  return (
    <DetailPart
      title="Own fields"
      word={fields
        .map(({ id }) => valueOf(id))
        .filter((value) => value !== '')
        .join(' · ')}
    >
      {fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          value={valueOf(field.id)}
          onChange={(value) => setValue(field.id, value)}
        />
      ))}
    </DetailPart>
  )
}

function FieldInput({
  field: { kind, name, choices },
  value,
  onChange,
}: {
  readonly field: CustomField
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  switch (kind) {
    case 'text':
      return <TextInput label={name} value={value} onChange={onChange} />
    case 'date':
      return (
        <DateInput
          label={name}
          value={value === '' ? null : value}
          onChange={(day) => onChange(day ?? '')}
        />
      )
    case 'choice': {
      const known = choices.includes(value) || value === '' ? choices : [...choices, value]
      return (
        <Choice
          label={name}
          value={value}
          options={[
            { value: '', label: 'Not chosen' },
            ...known.map((choice) => ({ value: choice, label: choice })),
          ]}
          onChange={onChange}
        />
      )
    }
    case 'yes-no':
      return (
        <TickBox isSelected={value === 'yes'} onChange={(isYes) => onChange(isYes ? 'yes' : '')}>
          {name}
        </TickBox>
      )
  }
}
