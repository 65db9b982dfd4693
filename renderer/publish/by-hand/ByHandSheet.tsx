import { Check } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useStore } from 'zustand'

import { networkName, type Network } from '../../../core/networks/network.ts'
import { handNetworks, handSteps, markPublished } from '../../../core/thread/publishing-by-hand.ts'
import type { Thread } from '../../../core/thread/thread.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice } from '../../controls/Choice.tsx'
import { SheetDialog } from '../../controls/SheetDialog.tsx'
import { useDeskActions } from '../../desk/desk-context.ts'
import type { OpenRecord } from '../../desk/open-record.ts'
import { changeUndoably } from '../../desk/undo-record.ts'
import { useMentionedPeople } from '../../thread/use-mentioned-people.ts'
import { HandStepPanel } from './HandStepPanel.tsx'

import styles from './ByHandSheet.module.css'

/** A thread goes out post by post: copy, paste, mark as published, next. It goes on where it stopped. */
export function ByHandSheet({
  open,
  onClose,
}: {
  readonly open: OpenRecord<Thread>
  readonly onClose: () => void
}) {
  const { did } = useDeskActions()
  const thread = useStore(open.store, ({ record }) => record)
  const [network, setNetwork] = useState<Network>(() => unfinished(thread))
  const people = useMentionedPeople(thread)
  const steps = handSteps(thread, network, people)
  const [chosen, setChosen] = useState<string | null>(null)
  const position = Math.max(
    0,
    steps.findIndex(({ posts, isPublished }) =>
      chosen === null ? !isPublished : posts[0] === chosen,
    ),
  )
  const step = steps[position]
  const published = steps.filter(({ isPublished }) => isPublished).length

  function mark(address: string | null): void {
    if (step === undefined) return
    const { posts, title } = step
    const what = address === null ? 'not published' : 'published'
    changeUndoably({
      open,
      did,
      label: `Marked ${title.toLowerCase()} as ${what} on ${networkName(network)}`,
      update: (before) => markPublished(before, { posts, network, address }),
    })
    // The next that is not out yet, or this one again.
    const isLast = steps.every((each) => each.isPublished || each === step)
    setChosen(address === null || isLast ? (posts[0] ?? null) : null)
  }

  return (
    <SheetDialog
      title="Publish by hand"
      onClose={onClose}
      footer={
        <>
          <span className={styles['progress']} role="status">
            {published === steps.length
              ? `Everything is published on ${networkName(network)}.`
              : `${steps.length - published} of ${steps.length} left on ${networkName(network)}. You can go on later.`}
          </span>
          <Button look={published === steps.length ? 'main' : 'quiet'} onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['side']}>
          <Choice
            label="Network"
            value={network}
            options={handNetworks(thread).map((value) => ({ value, label: networkName(value) }))}
            onChange={(next) => {
              setNetwork(next)
              setChosen(null)
            }}
          />
          <ListBox
            aria-label="Posts"
            className={styles['steps'] ?? ''}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={step?.posts.slice(0, 1) ?? []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys]
              if (key !== undefined) setChosen(String(key))
            }}
          >
            {steps.map(({ posts, title, text, isPublished }, at) => (
              <ListBoxItem
                key={posts[0] ?? at}
                id={posts[0] ?? at}
                textValue={title}
                className={styles['step'] ?? ''}
                data-published={isPublished || undefined}
              >
                <span className={styles['mark']}>
                  {isPublished ? <Check aria-hidden /> : at + 1}
                </span>
                <span className={styles['words']}>
                  {isPublished ? <span className="visually-hidden">Published: </span> : null}
                  {text === '' ? title : text}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
        {step === undefined ? (
          <p className={styles['empty']}>The thread has no posts yet. Write the first one.</p>
        ) : (
          <HandStepPanel
            key={`${network} ${step.posts[0] ?? ''} ${step.address}`}
            step={step}
            network={network}
            onPublished={(address) => mark(address)}
            onTakeBack={() => mark(null)}
          />
        )}
      </div>
    </SheetDialog>
  )
}

/** The first network of the thread on which something is left to publish. */
function unfinished(thread: Thread): Network {
  const left = thread.networks.find((network) =>
    handSteps(thread, network, new Map()).some(({ isPublished }) => !isPublished),
  )
  return left ?? thread.networks[0] ?? 'bluesky'
}
