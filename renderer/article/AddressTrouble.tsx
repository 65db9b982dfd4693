import { TriangleAlert } from 'lucide-react'

import { publishableAddress } from '../../core/address.ts'

import styles from './BoxView.module.css'

/** Says beside a field that its address can't be published; nothing while none is typed. */
export function AddressTrouble({ address }: { readonly address: string }) {
  const hasSpaces = /\s/u.test(address.trim())
  if (address === '' || (publishableAddress(address) !== null && !hasSpaces)) return null
  return (
    <span className={styles['trouble']}>
      <TriangleAlert aria-hidden />
      {hasSpaces ? 'An address has no spaces' : 'Needs https:// before it'}
    </span>
  )
}
