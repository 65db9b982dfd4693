import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

/** How many second versions lie settled in the trash. */
export function useSettledCount(): number {
  const machine = useMachine()
  // Looked at anew whenever the lists are, for emptying the trash takes them too.
  const overview = useDeskState((state) => state.overview)
  return useAnswer(overview, () => machine['conflict:settled'](undefined))?.length ?? 0
}
