import { Check } from 'lucide-react'

import { networkName, networks } from '../../core/networks/network.ts'
import type { Post } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { useMachine } from '../desk/desk-context.ts'

import styles from './PostAddresses.module.css'

/** On which networks a post is out, each a way to it where its address is known. */
export function PostAddresses({ addresses }: Pick<Post, 'addresses'>) {
  const machine = useMachine()
  const places = networks.flatMap((network) => {
    const address = addresses[network]
    return address === undefined ? [] : [{ network, address }]
  })
  if (places.length === 0) return null

  return (
    <p className={styles['places']}>
      <Check aria-hidden />
      <span>Published on</span>
      {places.map(({ network, address }) =>
        address === '' ? (
          <span key={network}>{networkName(network)}</span>
        ) : (
          <Button key={network} look="link" onPress={() => void machine['address:open'](address)}>
            {networkName(network)}
          </Button>
        ),
      )}
    </p>
  )
}
