import { counted } from '../../core/counted.ts'
import type { Post, PostCounts } from '../../core/thread/thread.ts'
import { printedTime } from '../desk/printed-time.ts'

import styles from './PostOrigin.module.css'

/** When an old post was published and how it fared, where that is known. */
export function PostOrigin({ post: { publishedAt, counts } }: { readonly post: Post }) {
  const parts = [
    ...(publishedAt === null ? [] : [`Published ${printedTime(publishedAt)}`]),
    ...(counts === null ? [] : countParts(counts)),
  ]
  return parts.length === 0 ? null : <p className={styles['origin']}>{parts.join(' · ')}</p>
}

function countParts(counts: PostCounts): readonly string[] {
  return [
    amount(counts.likes, 'like', 'likes'),
    amount(counts.reposts, 'repost', 'reposts'),
    amount(counts.replies, 'reply', 'replies'),
    amount(counts.quotes, 'quote', 'quotes'),
  ].filter((part) => part !== '')
}

function amount(number: number, one: string, many: string): string {
  return number === 0 ? '' : counted(number, one, many)
}
