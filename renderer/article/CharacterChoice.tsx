import { type Sign, SignChoice } from '../controls/SignChoice.tsx'
import { specialCharacters } from './special-characters.ts'

/** Characters that keyboards hide, found by name. */
export function CharacterChoice({
  onChoose,
  onClose,
}: {
  readonly onChoose: (character: string) => void
  readonly onClose: () => void
}) {
  return (
    <SignChoice
      title="Special characters"
      placeholder="dash, euro, non-breaking"
      find={charactersCalled}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

function charactersCalled(sought: string): readonly Sign[] {
  return specialCharacters.filter(
    ({ name, character }) =>
      character === sought || name.toLowerCase().includes(sought.toLowerCase()),
  )
}
