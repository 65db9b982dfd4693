import { TriangleAlert, UserRound } from 'lucide-react'
import { useState } from 'react'

import type { MediaId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { mediaAddress } from '../media/media-address.ts'
import { MediaAltDialog } from '../media/MediaAltDialog.tsx'
import { useChoosePicture } from '../media/use-choose-picture.ts'
import { initials } from './initials.ts'

import styles from './Portrait.module.css'

/** The picture of the person, or the letters that stand for it. */
export function Portrait({
  name,
  portrait,
  onChange,
}: {
  readonly name: string
  readonly portrait: MediaId | null
  readonly onChange: (portrait: MediaId | null) => void
}) {
  const choosePicture = useChoosePicture()
  const [isDescribing, setDescribing] = useState(false)
  const alt = useDeskState(
    ({ overview }) => overview?.entries.find(({ id }) => id === portrait)?.excerpt ?? '',
  )

  async function choose(): Promise<void> {
    const picture = await choosePicture()
    if (picture !== null) onChange(picture.id)
  }

  return (
    <div className={styles['portrait']}>
      {portrait === null ? (
        <span className={styles['letters']} aria-hidden>
          {name.trim() === '' ? <UserRound /> : initials(name)}
        </span>
      ) : (
        <img src={mediaAddress(portrait)} alt={alt} />
      )}
      <Button look="link" onPress={() => void choose()}>
        {portrait === null ? 'Choose a portrait…' : 'Choose another…'}
      </Button>
      {portrait === null ? null : (
        <>
          <Button look="link" onPress={() => setDescribing(true)}>
            {alt === '' ? (
              <span className={styles['needed']}>
                <TriangleAlert aria-hidden />
                Needs alt text
              </span>
            ) : (
              'Change the alt text'
            )}
          </Button>
          <Button look="link" onPress={() => onChange(null)}>
            Remove
          </Button>
        </>
      )}
      {isDescribing && portrait !== null ? (
        <MediaAltDialog id={portrait} onClose={() => setDescribing(false)} />
      ) : null}
    </div>
  )
}
