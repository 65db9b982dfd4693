import { Copy } from 'lucide-react'
import { useEffect, useState } from 'react'

import type { SourceForm } from '../../core/export/article-source.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useCopied } from '../publish/by-hand/use-copied.ts'
import { BesideFrame } from './BesideFrame.tsx'
import { BesideNote } from './BesideNote.tsx'

import styles from './BesideSource.module.css'

/** What would be published of the article on the page, letter by letter. */
export function BesideSource({ id, form }: { readonly id: RecordId; readonly form: SourceForm }) {
  const { text, trouble } = useSource(id, form)
  const { copied, copyText } = useCopied()
  return (
    <BesideFrame
      choice={null}
      note={copied === '' ? 'As it would be published; follows what you write' : copied}
      action={
        <Button
          isDisabled={text === null}
          onPress={() => void copyText(text ?? '', form === 'html' ? 'The HTML' : 'The Markdown')}
        >
          <Copy aria-hidden />
          Copy all
        </Button>
      }
    >
      {trouble === null ? (
        <pre
          className={styles['source']}
          // Without it nobody could scroll by keys.
          tabIndex={0}
          data-reading
          aria-label={form === 'html' ? 'HTML of the article' : 'Markdown of the article'}
        >
          {text}
        </pre>
      ) : (
        <BesideNote>{trouble}</BesideNote>
      )}
    </BesideFrame>
  )
}

/** So long after a save, so that a long article is not written out at every pause between two words. */
const quietMilliseconds = 900

interface Source {
  readonly text: string | null
  readonly trouble: string | null
}

function useSource(id: RecordId, form: SourceForm): Source {
  const machine = useMachine()
  const revision = useDeskState(
    ({ overview }) => overview?.entries.find((entry) => entry.id === id)?.revision ?? null,
  )
  const [source, setSource] = useState<Source>({ text: null, trouble: null })
  const isFirst = source.text === null

  useEffect(() => {
    let isCurrent = true
    async function look(): Promise<void> {
      const answer = await machine['article:source']({ id, form })
      if (!isCurrent) return
      setSource(
        answer.ok
          ? { text: answer.value, trouble: null }
          : { text: null, trouble: failureSentence(answer.failure) },
      )
    }
    const timer = setTimeout(() => void look(), isFirst ? 0 : quietMilliseconds)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
    // That the first text came is no reason to read it again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [machine, id, form, revision])

  return source
}
