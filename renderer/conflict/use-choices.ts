import { useState } from 'react'

import type { Choice, Choices, Collision } from '../../core/merge/collision.ts'

/** The choices made so far, for the collisions that are shown. */
export function useChoices(collisions: readonly Collision[]) {
  const [choices, setChoices] = useState<Choices>({})
  const left = collisions.filter(({ place }) => choices[place] === undefined).length

  return {
    choices,
    /** How many are still to be made. */
    left,
    choose: (place: string, choice: Choice) =>
      setChoices((before) => ({ ...before, [place]: choice })),
    chooseAll: (choice: Choice) =>
      setChoices(Object.fromEntries(collisions.map(({ place }) => [place, choice] as const))),
  }
}
