import { TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'

import { type Media, mediaExtension } from '../../core/pictures/media.ts'
import { printedSize } from '../../core/printed-size.ts'
import { DateInput } from '../controls/DateInput.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { UsedIn } from '../desk/UsedIn.tsx'
import { useMedia } from './use-media.ts'

import styles from './MediaInspector.module.css'

/** What is said of a picture wherever it is used, and the facts of its file. */
export function MediaInspector({ open }: { readonly open: OpenRecord<Media> }) {
  const media = useStore(open.store, ({ record }) => record)
  const isUsed = useDeskState(
    ({ overview }) =>
      overview?.entries.some(({ references }) => references.includes(media.id)) ?? false,
  )

  const whole = useMedia(media.cropOf?.media ?? null)

  function set(change: Partial<Media>): void {
    open.change((before) => ({ ...before, ...change }))
  }

  return (
    <div className={styles['details']}>
      <TextInput
        label="Alt text"
        lines={3}
        value={media.alt}
        placeholder="What the picture shows, as you would say it on the telephone"
        hint={media.alt.trim() === '' ? <NeedsAltText /> : undefined}
        onChange={(alt) => set({ alt })}
      />
      <TextInput
        label="Caption"
        lines={2}
        value={media.caption}
        onChange={(caption) => set({ caption })}
      />
      <TextInput label="Credit" value={media.credit} onChange={(credit) => set({ credit })} />
      <TextInput label="Licence" value={media.licence} onChange={(licence) => set({ licence })} />
      <DateInput
        label="May be shown until"
        value={media.rightsUntil}
        onChange={(rightsUntil) => set({ rightsUntil })}
      />
      <dl className={styles['facts']}>
        <dt>File</dt>
        <dd>{media.fileName}</dd>
        <dt>Format</dt>
        <dd>{mediaExtension(media.type).toUpperCase()}</dd>
        <dt>Size</dt>
        <dd>{printedSize(media.size)}</dd>
        <dt>Dimensions</dt>
        <dd>
          {media.width.toLocaleString('en-GB')} × {media.height.toLocaleString('en-GB')} pixels
        </dd>
        {whole === null ? null : (
          <>
            <dt>Part of</dt>
            <dd>{whole.fileName}</dd>
          </>
        )}
      </dl>
      {isUsed ? (
        <UsedIn id={media.id} />
      ) : (
        <p className={styles['unused']}>Nothing in the library uses this picture.</p>
      )}
    </div>
  )
}

function NeedsAltText() {
  return (
    <span className={styles['needed']}>
      <TriangleAlert aria-hidden />
      Needs alt text
    </span>
  )
}
