import { ImagePlus } from 'lucide-react'

import { publishableAddress } from '../../core/address.ts'
import type { LinkCard } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { PictureFit } from '../media/PictureFit.tsx'
import { useChoosePicture } from '../media/use-choose-picture.ts'

import styles from './LinkCardDialog.module.css'

/** A link card, written by hand: nothing is fetched from the network. */
export function LinkCardDialog({
  card,
  onChange,
  onRemove,
  onClose,
}: {
  readonly card: LinkCard
  readonly onChange: (card: LinkCard) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const choosePicture = useChoosePicture()

  async function choose(): Promise<void> {
    const picture = await choosePicture()
    if (picture !== null) onChange({ ...card, image: picture.id })
  }

  return (
    <SheetDialog
      title="Link card"
      size="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onRemove}>Remove the card</Button>
          <Button look="main" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <TextInput
          label="Address"
          autoFocus
          value={card.address ?? ''}
          placeholder="https://"
          hint={<AddressWord address={card.address} />}
          onChange={(address) => onChange({ ...card, address: address === '' ? null : address })}
        />
        <TextInput
          label="Title"
          value={card.title}
          onChange={(title) => onChange({ ...card, title })}
        />
        <TextInput
          label="Description"
          lines={3}
          value={card.description}
          onChange={(description) => onChange({ ...card, description })}
        />
        <div className={styles['picture']}>
          {card.image === null ? null : (
            <>
              <img src={mediaAddress(card.image)} alt="" />
              <PictureFit
                id={card.image}
                purposes={['bluesky-card']}
                onReplace={({ id }) => onChange({ ...card, image: id })}
              />
            </>
          )}
          <Button onPress={() => void choose()}>
            <ImagePlus aria-hidden />
            {card.image === null ? 'Choose a picture…' : 'Choose another…'}
          </Button>
          {card.image === null ? null : (
            <Button look="link" onPress={() => onChange({ ...card, image: null })}>
              Take it off the card
            </Button>
          )}
        </div>
      </div>
    </SheetDialog>
  )
}

function AddressWord({ address }: { readonly address: string | null }) {
  if (address === null) return <span className={styles['warn']}>Address unknown</span>
  return publishableAddress(address) === null ? (
    <span className={styles['warn']}>Needs a whole web address</span>
  ) : null
}
