import { X } from 'lucide-react'
import { TextArea } from 'react-aria-components'

import { networkName } from '../../core/networks/network.ts'
import type { TextCount } from '../../core/networks/text-count.ts'
import { removeVariant, writeVariant } from '../../core/thread/post-edits.ts'
import type { Post } from '../../core/thread/thread.ts'
import { IconButton } from '../controls/IconButton.tsx'
import type { PostActions } from './post-actions.ts'
import { roomLeft, roomSentence } from './room-left.ts'

import styles from './VariantFields.module.css'

/** What the post says on single networks in place of its text. */
export function VariantFields({
  post: { id, variants },
  counts,
  actions,
}: {
  readonly post: Post
  /** Of the networks that are chosen. */
  readonly counts: readonly TextCount[]
  readonly actions: PostActions
}) {
  return variants.map((variant) => (
    <div key={variant.id} className={styles['variant']}>
      <p className={styles['network']}>
        On {networkName(variant.network)}
        <VariantCount count={counts.find(({ network }) => network === variant.network)} />
      </p>
      <TextArea
        className={styles['text'] ?? ''}
        data-network={variant.network}
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

function VariantCount({ count }: { readonly count: TextCount | undefined }) {
  if (count === undefined) return <span>Not chosen now</span>
  const room = roomLeft(count)
  return <span data-tone={room.tone}>{roomSentence(room, count)}</span>
}
