import { useState } from 'react'
import { useStore } from 'zustand'

import { dictionaryNames } from '../../core/spelling/dictionary-name.ts'
import { Button } from '../controls/Button.tsx'
import { CheckRow } from '../controls/CheckRow.tsx'
import { TokenField } from '../controls/TokenField.tsx'
import { useDeskActions, useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { readDictionaryLicence } from './dictionary-files.ts'

import styles from './WordSettings.module.css'

/** What is checked and curled, and the words that the dictionaries don’t have. */
export function WordSettings() {
  const { words, house } = useDeskTools()
  const { setView, showSheet } = useDeskActions()
  const areWordsChecked = useDeskState(({ view }) => view.areWordsChecked)
  const isTypedStraight = useDeskState(({ view }) => view.isTypedStraight)
  const personal = useStore(words.store, (state) => state.personal)
  const ofLibrary = useStore(house.store, ({ dictionary }) => dictionary)

  return (
    <>
      <CheckRow
        title="Check spelling and house style"
        explanation="British or American English, by the article’s language; other languages have no dictionary here."
        isSelected={areWordsChecked}
        onChange={(isChecked) => setView({ areWordsChecked: isChecked })}
      />
      <CheckRow
        title="Curl quotation marks and set dashes"
        explanation="As the article’s language has them. Backspace right after gives the plain ones back."
        isSelected={!isTypedStraight}
        onChange={(isCurled) => setView({ isTypedStraight: !isCurled })}
      />
      <TokenField
        label="My dictionary, on this computer"
        values={personal}
        onChange={(next) => void changePersonal(next)}
      />
      <TokenField
        label="The library’s dictionary"
        values={ofLibrary}
        onChange={(dictionary) =>
          void house.change('Changed the library’s dictionary', (before) => ({
            ...before,
            dictionary,
          }))
        }
      />
      <div className={styles['buttons']}>
        <Button onPress={() => showSheet({ kind: 'house-style' })}>House style…</Button>
        <Licences />
      </div>
    </>
  )

  async function changePersonal(next: readonly string[]): Promise<void> {
    for (const word of personal.filter((each) => !next.includes(each))) {
      await words.removeForMe(word)
    }
    for (const word of next.filter((each) => !personal.includes(each))) await words.addForMe(word)
  }
}

/** The makers of the dictionaries ask that their words go with them. */
function Licences() {
  const [text, setText] = useState<string | null>(null)

  async function read(): Promise<void> {
    const licences = await Promise.all(dictionaryNames.map(readDictionaryLicence))
    setText(licences.join('\n\n'))
  }

  return text === null ? (
    <Button look="link" onPress={() => void read()}>
      Who made the dictionaries
    </Button>
  ) : (
    // It scrolls, so it takes the focus.
    <pre className={styles['licence']} tabIndex={0} aria-label="Who made the dictionaries">
      {text}
    </pre>
  )
}
