import { useEffect, useEffectEvent, useState } from 'react'

/**
 * The last answer to a question, asked anew whenever `question` is another value; null until one has come, and nothing
 * is asked while `question` is null. What is answered to a question of before, or after the component has gone, is dropped.
 */
export function useAnswer<A>(question: unknown, ask: () => Promise<A>): A | null {
  const [answered, setAnswered] = useState<{ readonly answer: A } | null>(null)
  const askNow = useEffectEvent(ask)

  useEffect(() => {
    if (question === null) return
    let isWanted = true
    async function wait(): Promise<void> {
      const answer = await askNow()
      if (isWanted) setAnswered({ answer })
    }
    void wait()
    return () => {
      isWanted = false
    }
  }, [question])

  return answered === null ? null : answered.answer
}
