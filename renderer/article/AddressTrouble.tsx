import { TriangleAlert } from 'lucide-react'

import { publishableAddress } from '../../core/address.ts'

import styles from './BoxView.module.css'

/** Says beside a field that its address can't be published; nothing while none is typed. */
export function AddressTrouble({ address }: { readonly address: string }) {
  if (address === '' || publishableAddress(address) !== null) return null
  return (
    <span className={styles['trouble']}>
      <TriangleAlert aria-hidden />
      Needs https:// before it
    </span>
  )
}
