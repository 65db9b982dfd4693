import { TextInput } from './TextInput.tsx'

/** A whole number; null while none is given. */
export function NumberInput({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) {
  return (
    <TextInput
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(text) => {
        const digits = text.replaceAll(/\D+/gu, '').slice(0, 7)
        onChange(digits === '' ? null : Number(digits))
      }}
    />
  )
}
