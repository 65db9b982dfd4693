import { Link } from 'lucide-react'

import { publishableAddress } from '../../core/address.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useArticle } from './use-article.ts'

import styles from './LentAddress.module.css'

/** Once the article of a card is published, its address for the card that has none yet. */
export function LentAddress({
  article: id,
  onTake,
}: {
  readonly article: RecordId
  readonly onTake: (address: string) => void
}) {
  const article = useArticle(id)
  const address = publishableAddress(article?.address ?? '')
  return address === null ? null : (
    <p className={styles['lent']}>
      <span>
        The article is at <b>{address}</b>.
      </span>
      <Button onPress={() => onTake(address)}>
        <Link aria-hidden />
        Use its address
      </Button>
    </p>
  )
}
