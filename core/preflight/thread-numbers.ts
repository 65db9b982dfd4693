import { auditNumbers, type NumberProblem } from '../thread/number-audit.ts'
import { liftNumbers } from '../thread/numbering.ts'
import type { Thread } from '../thread/thread.ts'
import type { Rule, FixableTrouble } from './rule.ts'
import { letItNumberItself } from './thread-fixes.ts'

/** What is wrong with numbers that were typed into the posts of a thread. */
export const threadNumberRules: readonly Rule<Thread>[] = [
  {
    id: 'numbers-typed-wrong',
    several: 'typed numbers are wrong',
    severity: 'warning',
    explanation:
      'Typed numbers go wrong whenever a post comes or goes. Take them out and let the thread number itself.',
    find: wrongNumbers,
  },
]

/** One number alone is no numbering, and the numbers of the thread itself are always right. */
function wrongNumbers({ posts, numbering }: Thread): readonly FixableTrouble<Thread>[] {
  const texts = posts.map(({ text }) => text)
  const typed = liftNumbers(texts).filter((number) => number !== null)
  if (numbering.style !== 'none' || typed.length < 2) return []
  return auditNumbers(texts).map((problem) => {
    const part = 'position' in problem ? posts[problem.position]?.id : undefined
    return {
      place: part === undefined ? { field: 'posts' } : { field: 'posts', part },
      message: problemSentence(problem),
      fix: letItNumberItself,
    }
  })
}

function problemSentence(problem: NumberProblem): string {
  switch (problem.kind) {
    case 'unnumbered':
      return `Post ${problem.position + 1} has no number; others have one.`
    case 'missing':
      return problem.total === null
        ? `No post has the number ${problem.index}.`
        : `No post has the number ${problem.index} of ${problem.total}.`
    case 'double':
      return `The number ${problem.index} stands in posts ${problem.positions.map((at) => at + 1).join(' and ')}.`
    case 'out-of-order':
      return `Post ${problem.position + 1} has the number ${problem.index}, after a higher one.`
    case 'wrong-total':
      return `Post ${problem.position + 1} says there are ${problem.stated} posts; most say ${problem.expected}.`
    case 'own-line':
      return `The number of post ${problem.position + 1} stands on a line of its own; the others don’t.`
  }
}
