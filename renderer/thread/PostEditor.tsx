import { Ellipsis, ImagePlus, Link2, Scissors } from 'lucide-react'
import { memo, useMemo, useState } from 'react'

import { countText } from '../../core/networks/count.ts'
import { numberedText, postNumber } from '../../core/numbering.ts'
import { describeImage, giveAddress, removeImage } from '../../core/thread-edits.ts'
import type { LinkCard, Numbering, Post } from '../../core/thread.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { isMac } from '../controls/shortcut.ts'
import { OpenAddresses } from './OpenAddresses.tsx'
import type { PostActions } from './post-actions.ts'
import { PostCard } from './PostCard.tsx'
import { PostCount } from './PostCount.tsx'
import { PostImages } from './PostImages.tsx'
import { PostOrigin } from './PostOrigin.tsx'
import { PostText } from './PostText.tsx'

import styles from './PostEditor.module.css'

const emptyCard: LinkCard = { address: null, title: '', description: '', image: null }

/** One post being written: its text, what hangs on it, and what is left of the limit. */
export const PostEditor = memo(function PostEditor({
  post,
  index,
  total,
  numbering,
  isActive,
  actions,
}: {
  readonly post: Post
  /** From one. */
  readonly index: number
  readonly total: number
  readonly numbering: Numbering
  /** The post that was last worked on shows its tools. */
  readonly isActive: boolean
  readonly actions: PostActions
}) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const name = `Post ${index} of ${total}`
  const count = useMemo(
    () => countText('bluesky', numberedText(post.text, numbering, { index, total }), post.links),
    [post.text, post.links, numbering, index, total],
  )
  const { card, images } = post

  function addCard(): void {
    if (images.length > 0) {
      setRefusal('A post carries pictures or a link card, not both. Remove the pictures first.')
    } else {
      actions.edit(post.id, (before) => ({ ...before, card: emptyCard }))
    }
  }

  function addPicture(): void {
    if (card === null) void actions.choosePicture(post.id)
    else setRefusal('A post carries a link card or pictures, not both. Remove the card first.')
  }

  return (
    <div className={styles['row']}>
      <div className={styles['body']} data-active={isActive || undefined}>
        <PostText
          post={post}
          name={name}
          number={postNumber(numbering, { index, total })}
          place={numbering.place}
          isFirst={index === 1}
          actions={actions}
        />
        {images.length === 0 ? null : (
          <PostImages
            images={images}
            onDescribe={(image, alt) =>
              actions.edit(post.id, (before) => describeImage(before, image, alt))
            }
            onRemove={(image) => actions.edit(post.id, (before) => removeImage(before, image))}
          />
        )}
        {card === null ? null : (
          <PostCard
            card={card}
            onChange={(next) => actions.edit(post.id, (before) => ({ ...before, card: next }))}
          />
        )}
        <OpenAddresses
          post={post}
          onGive={(text, address) =>
            actions.edit(post.id, (before) => giveAddress(before, text, address))
          }
        />
        {count.valid ? null : (
          <p className={styles['over']}>
            <span>Bluesky would refuse this post.</span>
            <Button look="link" onPress={() => actions.spread(post.id)}>
              Split into posts
            </Button>
          </p>
        )}
        {isActive && refusal !== null ? (
          <p role="status" className={styles['refusal']}>
            {refusal}
          </p>
        ) : null}
        <PostOrigin post={post} />
        {isActive ? (
          <div className={styles['tools']} role="toolbar" aria-label={`Tools of post ${index}`}>
            <IconButton label="Add a picture…" onPress={addPicture}>
              <ImagePlus />
            </IconButton>
            {card === null ? (
              <IconButton label="Add a link card" onPress={addCard}>
                <Link2 />
              </IconButton>
            ) : null}
            <ActionMenu
              label={`More for post ${index}`}
              icon={<Ellipsis />}
              actions={[
                { label: 'Add a post below', run: () => actions.addAfter(post.id) },
                {
                  label: 'Split into posts',
                  isDisabled: count.valid,
                  run: () => actions.spread(post.id),
                },
                {
                  label: 'Join to the post above',
                  isDisabled: index === 1,
                  run: () => actions.join(post.id),
                },
                {
                  label: 'Move up',
                  keys: isMac ? '⌥↑' : 'Alt ↑',
                  isDisabled: index === 1,
                  run: () => actions.shift(post.id, -1),
                },
                {
                  label: 'Move down',
                  keys: isMac ? '⌥↓' : 'Alt ↓',
                  isDisabled: index === total,
                  run: () => actions.shift(post.id, 1),
                },
                {
                  label: 'Remove the post',
                  isDisabled: total === 1,
                  run: () => actions.remove(post.id),
                },
              ]}
            />
            <span className={styles['keys']}>
              <Scissors aria-hidden />
              New post at the caret <kbd>{isMac ? '⌘↵' : 'Ctrl ↵'}</kbd>
            </span>
          </div>
        ) : null}
      </div>
      <PostCount count={count} name={name} />
    </div>
  )
})
