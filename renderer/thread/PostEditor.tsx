import { memo, useCallback, useMemo } from 'react'

import { joinNames } from '../../core/article/byline.ts'
import { countText } from '../../core/networks/count.ts'
import { networkName } from '../../core/networks/network.ts'
import { postNumber } from '../../core/thread/numbering.ts'
import { giveAddress } from '../../core/thread/post-edits.ts'
import {
  assignAlt,
  describeImage,
  exchangeImage,
  removeImage,
} from '../../core/thread/post-images.ts'
import { splittingNetworks } from '../../core/thread/split-for-networks.ts'
import type { Post } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { LentAddress } from './LentAddress.tsx'
import { OpenAddresses } from './OpenAddresses.tsx'
import type { PostActions } from './post-actions.ts'
import { PostAddresses } from './PostAddresses.tsx'
import { PostCard } from './PostCard.tsx'
import { PostCount } from './PostCount.tsx'
import { PostImages } from './PostImages.tsx'
import { PostOrigin } from './PostOrigin.tsx'
import { PostPassage } from './PostPassage.tsx'
import { PostQuote } from './PostQuote.tsx'
import { PostText } from './PostText.tsx'
import { PostTools } from './PostTools.tsx'
import { PostWarning } from './PostWarning.tsx'
import { postOn, type ThreadFrame } from './thread-frame.ts'
import { VariantFields } from './VariantFields.tsx'

import styles from './PostEditor.module.css'

/** One post being written: its text, what hangs on it, and what is left of the limit. */
export const PostEditor = memo(function PostEditor({
  post,
  index,
  total,
  frame,
  isActive,
  actions,
}: {
  readonly post: Post
  /** From one. */
  readonly index: number
  readonly total: number
  readonly frame: ThreadFrame
  /** The post that was last worked on shows its tools. */
  readonly isActive: boolean
  readonly actions: PostActions
}) {
  const name = `Post ${index} of ${total}`
  const counts = useMemo(
    () =>
      splittingNetworks(frame).map(
        (network) => postOn(network, frame, { post, index, total }).count,
      ),
    [post, frame, index, total],
  )
  const fits = useCallback(
    (text: string) => splittingNetworks(frame).every((network) => countText(network, text).valid),
    [frame],
  )
  const refusing = counts.filter(({ valid }) => !valid)
  const { numbering } = frame
  const { card, images, quote, passage } = post
  const article = passage?.article ?? frame.promotes

  return (
    <div className={styles['row']}>
      <div className={styles['body']} data-active={isActive || undefined}>
        <PostText
          post={post}
          name={name}
          number={postNumber(numbering, { index, total })}
          place={numbering.place}
          isFirst={index === 1}
          fits={fits}
          actions={actions}
        />
        {images.length === 0 ? null : (
          <PostImages
            images={images}
            text={post.text}
            networks={frame.networks}
            onReplace={(image, media, label) =>
              actions.act(post.id, label, (before) => exchangeImage(before, image, media))
            }
            onAssign={(image, owner) =>
              actions.edit(post.id, (before) => assignAlt(before, image, owner))
            }
            onDescribe={(image, alt) =>
              actions.edit(post.id, (before) => describeImage(before, image, alt))
            }
            onRemove={(image) =>
              actions.act(post.id, 'Removed a picture', (before) => removeImage(before, image))
            }
          />
        )}
        {card === null ? null : (
          <PostCard
            card={card}
            onChange={(next) =>
              next === null
                ? actions.act(post.id, 'Removed the link card', (before) => ({
                    ...before,
                    card: null,
                  }))
                : actions.edit(post.id, (before) => ({ ...before, card: next }))
            }
          />
        )}
        {card === null || card.address !== null || article === null ? null : (
          <LentAddress
            article={article}
            onTake={(address) =>
              actions.act(post.id, 'Took the address of the article', (before) => ({
                ...before,
                card: before.card === null ? null : { ...before.card, address },
              }))
            }
          />
        )}
        {quote === null ? null : (
          <PostQuote
            quote={quote}
            onRemove={() =>
              actions.act(post.id, 'Removed the quoted post', (before) => ({
                ...before,
                quote: null,
              }))
            }
          />
        )}
        {passage === null ? null : (
          <PostPassage
            passage={passage}
            onChange={(next) => actions.edit(post.id, (before) => ({ ...before, passage: next }))}
          />
        )}
        <OpenAddresses
          post={post}
          onGive={(text, address) =>
            actions.edit(post.id, (before) => giveAddress(before, text, address))
          }
        />
        <VariantFields post={post} counts={counts} actions={actions} />
        {refusing.length === 0 ? null : (
          <p className={styles['over']}>
            <span>
              {joinNames(refusing.map(({ network }) => networkName(network)))} would refuse this
              post.
            </span>
            <Button look="link" onPress={() => actions.spread(post.id)}>
              Split into posts
            </Button>
          </p>
        )}
        <PostOrigin post={post} />
        <PostAddresses addresses={post.addresses} />
        {/* What shows when a post becomes active stands below its buttons, so that none moves away under the pointer. */}
        <PostWarning
          post={post}
          isOffered={isActive}
          onChange={(warned) => actions.edit(post.id, (before) => ({ ...before, ...warned }))}
        />
        {isActive ? (
          <PostTools
            index={index}
            total={total}
            hasPictures={images.length > 0}
            hasCard={card !== null}
            isTooLong={refusing.length > 0}
            networks={frame.networks}
            post={post}
            actions={actions}
          />
        ) : null}
      </div>
      <PostCount counts={counts} name={name} />
    </div>
  )
})
