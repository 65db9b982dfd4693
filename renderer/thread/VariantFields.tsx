import { X } from 'lucide-react'
import { TextArea } from 'react-aria-components'

import { networkName, type Network } from '../../core/network.ts'
import { removeVariant, writeVariant } from '../../core/thread-edits.ts'
import type { Post } from '../../core/thread.ts'
import { IconButton } from '../controls/IconButton.tsx'
import type { PostActions } from './post-actions.ts'

import styles from './VariantFields.module.css'

/** What the post says on single networks in place of its text. */
export function VariantFields({
  post: { id, variants },
  networks,
  actions,
}: {
  readonly post: Post
  readonly networks: readonly Network[]
  readonly actions: PostActions
}) {
  return variants.map((variant) => (
    <div key={variant.id} className={styles['variant']}>
      <p className={styles['network']}>
        On {networkName(variant.network)}
        {networks.includes(variant.network) ? '' : ' (not chosen now)'}
      </p>
      <TextArea
        className={styles['text'] ?? ''}
        aria-label={`The post on ${networkName(variant.network)}`}
        value={variant.text}
        onChange={(event) => {
          const text = event.currentTarget.value
          actions.edit(id, (before) => writeVariant(before, variant.id, text))
        }}
      />
      <IconButton
        label={`Say the same on ${networkName(variant.network)}`}
        onPress={() => actions.edit(id, (before) => removeVariant(before, variant.id))}
      >
        <X />
      </IconButton>
    </div>
  ))
}
