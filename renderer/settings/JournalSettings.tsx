import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'

import { siteAddressTrouble } from '../../core/export/site-address.ts'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { LanguageChoice } from '../thread/LanguageChoice.tsx'

import styles from './JournalSettings.module.css'

/** What the journal is called, where its site stands, and the language that it writes; agreed for the whole library. */
export function JournalSettings() {
  const { house } = useDeskTools()
  const { journalName, journalAddress, journalLanguage } = useStore(house.store)
  const libraryName = useDeskState(({ overview }) => overview?.name ?? '')

  return (
    <>
      <AgreedLine
        label="Name of the journal"
        value={journalName ?? ''}
        placeholder={libraryName}
        onGive={(name) =>
          void house.change('Changed the name of the journal', (before) => ({
            ...before,
            journalName: name === '' ? null : name,
          }))
        }
      />
      <AgreedLine
        label="Address of its site"
        value={journalAddress ?? ''}
        placeholder="https://journal.example"
        whyNot={siteAddressTrouble}
        onGive={(address) =>
          void house.change('Changed the address of the site', (before) => ({
            ...before,
            journalAddress: address === '' ? null : address,
          }))
        }
      />
      <LanguageChoice
        label="Language of new articles"
        language={journalLanguage}
        onChange={(language) =>
          void house.change('Changed the language of new articles', (before) => ({
            ...before,
            journalLanguage: language,
          }))
        }
      />
      <p className={styles['aside']}>
        Every bundle goes by them: the site, the PDF, the newsletter. Dates stand in the manner of
        this language.
      </p>
    </>
  )
}

/** A line that is agreed on once it is written: on leaving it, by Enter, or as the settings close. */
function AgreedLine({
  label,
  value,
  placeholder,
  whyNot = () => null,
  onGive,
}: {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** Why it can't be agreed on; null when it can. */
  readonly whyNot?: (value: string) => string | null
  readonly onGive: (value: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const next = typed?.trim() ?? value
  const why = next === '' ? null : whyNot(next)

  function give(): void {
    if (why !== null) return
    setTyped(null)
    if (next !== value) onGive(next)
  }

  const closing = useRef(give)
  useEffect(() => {
    closing.current = give
  })
  useEffect(() => () => closing.current(), [])

  return (
    <form
      className={styles['line']}
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <TextInput
        label={label}
        value={typed ?? value}
        placeholder={placeholder}
        onChange={setTyped}
        onLeave={give}
      />
      {why === null ? null : (
        <p role="status" className={styles['trouble']}>
          {why}
        </p>
      )}
    </form>
  )
}
