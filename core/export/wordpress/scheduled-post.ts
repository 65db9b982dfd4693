import type { Article } from '../../article/article.ts'

/** Whether WordPress publishes the piece by itself, when its embargo ends; a piece that is not ready waits as a draft. */
export function isScheduled({ status, embargoUntil }: Article): boolean {
  return embargoUntil !== null && (status === 'ready' || status === 'published')
}
