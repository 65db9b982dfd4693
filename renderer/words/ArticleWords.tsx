import type { Editor } from '@tiptap/core'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { dictionaryFor } from '../../core/spelling/dictionary-name.ts'
import { knownNames } from '../../core/spelling/known-words.ts'
import { typographyOf } from '../../core/typography/typography.ts'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'
import { recheckWords } from './marked-words.ts'
import { createWordChecker, type WordChecker } from './word-checker.ts'
import { WordMenu } from './WordMenu.tsx'

/** Keeps the words of an open article checked by what the library, this computer and the article’s language say. */
export function ArticleWords({
  editor,
  open,
}: {
  readonly editor: Editor
  readonly open: OpenRecord<Article>
}) {
  const { words } = useDeskTools()
  const language = useStore(open.store, ({ record }) => record.language)
  const isStraight = useDeskState(({ view }) => view.isTypedStraight)
  const ignoredWords = useStore(open.store, ({ record }) => record.ignoredWords)
  const checker = useChecker(language, ignoredWords)

  useEffect(() => words.attach(editor, open), [words, editor, open])
  useEffect(() => {
    words.store.setState({ typography: isStraight ? null : typographyOf(language) })
  }, [words, isStraight, language])
  useEffect(() => {
    words.store.setState({ checker })
    recheckWords(editor.view)
  }, [words, checker, editor])

  return <WordMenu editor={editor} />
}

/** Another one as soon as anything that a word is measured by has changed. */
function useChecker(language: string, ignoredWords: readonly string[]): WordChecker | null {
  const { words, house } = useDeskTools()
  const isChecked = useDeskState(({ view }) => view.areWordsChecked)
  const names = useOfEntries(namesIn)
  const style = useStore(house.store, (state) => state.style)
  const ofLibrary = useStore(house.store, ({ dictionary }) => dictionary)
  const personal = useStore(words.store, (state) => state.personal)

  return useMemo(
    () =>
      isChecked
        ? createWordChecker({
            dictionary: dictionaryFor(language),
            speller: words.speller,
            known: new Set([...names, ...ofLibrary, ...personal]),
            ignored: new Set(ignoredWords),
            style,
          })
        : null,
    [isChecked, language, words, names, ofLibrary, personal, ignoredWords, style],
  )
}

function namesIn(entries: readonly CatalogueEntry[]): readonly string[] {
  return [...knownNames(entries)]
}
