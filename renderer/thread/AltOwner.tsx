import type { RecordId } from '../../core/library/record-id.ts'
import { recordIdSchema } from '../../core/library/record-id.ts'
import { Choice } from '../controls/Choice.tsx'
import { useNames } from '../promotion/use-names.ts'

/** Who of the library's people writes an alt text that is still missing. */
export function AltOwner({
  owner,
  onChange,
}: {
  readonly owner: RecordId | null
  readonly onChange: (owner: RecordId | null) => void
}) {
  const names = useNames()
  const people = [...names].map(([value, name]) => ({ value, label: name }))

  return (
    <Choice
      label="Who writes it"
      value={owner !== null && names.has(owner) ? owner : nobody}
      options={[{ value: nobody, label: 'Nobody in particular' }, ...people]}
      onChange={(value) => {
        const id = recordIdSchema.safeParse(value)
        onChange(id.success ? id.data : null)
      }}
    />
  )
}

const nobody = 'nobody'
