import { ClipboardCopy } from 'lucide-react'
import { useState } from 'react'

import { publishableAddress } from '../../../core/address.ts'
import { networkName, type Network } from '../../../core/networks/network.ts'
import type { HandStep } from '../../../core/thread/publishing-by-hand.ts'
import { Button } from '../../controls/Button.tsx'
import { TextInput } from '../../controls/TextInput.tsx'
import { HandCard } from './HandCard.tsx'
import { HandPicture } from './HandPicture.tsx'
import { useCopied } from './use-copied.ts'

import styles from './HandStepPanel.module.css'

/** One post: its text, its pictures with their alt texts, and where it stands once it is out. */
export function HandStepPanel({
  step,
  network,
  onPublished,
  onTakeBack,
}: {
  readonly step: HandStep
  readonly network: Network
  /** The address is empty where it is not known. */
  readonly onPublished: (address: string) => void
  readonly onTakeBack: () => void
}) {
  const { title, text, images, cards, isPublished } = step
  const [address, setAddress] = useState(step.address)
  const { copied, copyText, copyPicture } = useCopied()
  const isAddress = address.trim() === '' || publishableAddress(address) !== null

  return (
    <section className={styles['panel']} aria-label={title}>
      <div className={styles['heading']}>
        <h3>{title}</h3>
        <Button
          look={isPublished ? 'quiet' : 'main'}
          onPress={() => void copyText(text, 'The text')}
        >
          <ClipboardCopy aria-hidden />
          Copy the text
        </Button>
      </div>
      <p className={styles['text']}>{text === '' ? 'This post has no text.' : text}</p>
      {images.map((image, at) => (
        <HandPicture
          key={image.id}
          image={image}
          name={images.length === 1 ? 'the picture' : `picture ${at + 1}`}
          onCopyText={copyText}
          onCopyPicture={copyPicture}
        />
      ))}
      {cards.map(({ post, card }) => (
        <HandCard key={post} card={card} />
      ))}
      <p role="status" className={styles['copied']}>
        {copied}
      </p>
      <div className={styles['end']}>
        <TextInput
          label={`Its address on ${networkName(network)}`}
          value={address}
          placeholder="Paste it once the post is out"
          hint="may be left empty"
          onChange={setAddress}
        />
        {isAddress ? null : (
          <p role="alert" className={styles['trouble']}>
            This is no address of a page. Copy it from the browser, or leave the field empty.
          </p>
        )}
        <div className={styles['buttons']}>
          {isPublished ? <Button onPress={onTakeBack}>It is not published</Button> : null}
          <Button look="main" isDisabled={!isAddress} onPress={() => onPublished(address)}>
            {isPublished ? 'Keep the address' : 'It is published, next'}
          </Button>
        </div>
      </div>
    </section>
  )
}
