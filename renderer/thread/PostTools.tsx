import { AtSign, Ellipsis, ImagePlus, Link2, Scissors } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { Toolbar } from 'react-aria-components'

import { networkName, type Network } from '../../core/networks/network.ts'
import type { LinkCard, Post } from '../../core/thread/thread.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { isMac } from '../controls/shortcut.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { nameable } from './nameable.ts'
import type { PostActions } from './post-actions.ts'
import { SignTools } from './SignTools.tsx'

import styles from './PostTools.module.css'

const emptyCard: LinkCard = { address: null, title: '', description: '', image: null }

/** What can be done with the post that is worked on; memoised, because it stands still while one types. */
export const PostTools = memo(function PostTools({
  post,
  networks,
  index,
  total,
  hasPictures,
  hasCard,
  isTooLong,
  actions,
}: {
  readonly post: Post
  readonly networks: readonly Network[]
  /** From one. */
  readonly index: number
  readonly total: number
  readonly hasPictures: boolean
  readonly hasCard: boolean
  readonly isTooLong: boolean
  readonly actions: PostActions
}) {
  const { id } = post
  const entries = useDeskState(({ overview }) => overview?.entries)
  const people = useMemo(() => nameable(entries ?? []), [entries])
  const [refused, setRefused] = useState<'card' | 'picture' | null>(null)

  function addPicture(): void {
    setRefused(hasCard ? 'picture' : null)
    if (!hasCard) void actions.choosePicture(id)
  }

  function addCard(): void {
    setRefused(hasPictures ? 'card' : null)
    if (!hasPictures) actions.edit(id, (before) => ({ ...before, card: emptyCard }))
  }

  return (
    <>
      {(refused === 'picture' && hasCard) || (refused === 'card' && hasPictures) ? (
        <p role="status" className={styles['refusal']}>
          {refused === 'picture'
            ? 'A post carries a link card or pictures, not both. Remove the card first.'
            : 'A post carries pictures or a link card, not both. Remove the pictures first.'}
        </p>
      ) : null}
      <Toolbar className={styles['tools'] ?? ''} aria-label={`Tools of post ${index}`}>
        <IconButton label="Add a picture…" onPress={addPicture}>
          <ImagePlus />
        </IconButton>
        {hasCard ? null : (
          <IconButton label="Add a link card" onPress={addCard}>
            <Link2 />
          </IconButton>
        )}
        {people.length === 0 ? null : (
          <ActionMenu
            label={`Name a person in post ${index}`}
            icon={<AtSign />}
            actions={people.map((person) => ({
              label: person.name,
              run: () => actions.name(id, person),
            }))}
          />
        )}
        <SignTools onInsert={(sign) => actions.insert(id, sign)} />
        <ActionMenu
          label={`More for post ${index}`}
          icon={<Ellipsis />}
          actions={[
            {
              label: 'Add a post below',
              run: () => requestAnimationFrame(() => actions.addAfter(id)),
            },
            { label: 'Split into posts', isDisabled: !isTooLong, run: () => actions.spread(id) },
            {
              label: 'Join to the post above',
              isDisabled: index === 1,
              run: () => actions.join(id),
            },
            {
              label: 'Move up',
              keys: isMac ? '⌥↑' : 'Alt ↑',
              isDisabled: index === 1,
              run: () => actions.shift(id, -1),
            },
            {
              label: 'Move down',
              keys: isMac ? '⌥↓' : 'Alt ↓',
              isDisabled: index === total,
              run: () => actions.shift(id, 1),
            },
            ...(networks.length < 2 ? [] : networks)
              .filter((network) => !post.variants.some((each) => each.network === network))
              .map((network) => ({
                label: `Write it otherwise for ${networkName(network)}`,
                // The menu gives the focus back to its button first.
                run: () => requestAnimationFrame(() => actions.vary(id, network)),
              })),
            { label: 'Remove the post', isDisabled: total === 1, run: () => actions.remove(id) },
          ]}
        />
        <span className={styles['keys']}>
          <Scissors aria-hidden />
          New post at the caret <kbd>{isMac ? '⌘↵' : 'Ctrl ↵'}</kbd>
        </span>
      </Toolbar>
    </>
  )
})
