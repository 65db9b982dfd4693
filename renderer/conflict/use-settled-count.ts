import { useEffect, useState } from 'react'

import { useDeskState, useMachine } from '../desk/desk-context.ts'

/** How many second versions lie settled in the trash. */
export function useSettledCount(): number {
  const machine = useMachine()
  // Looked at anew whenever the lists are, for emptying the trash takes them too.
  const overview = useDeskState((state) => state.overview)
  const [count, setCount] = useState(0)

  useEffect(() => {
    let isCurrent = true
    async function look(): Promise<void> {
      const copies = await machine['conflict:settled'](undefined)
      if (isCurrent) setCount(copies.length)
    }
    if (overview !== null) void look()
    return () => {
      isCurrent = false
    }
  }, [machine, overview])

  return count
}
