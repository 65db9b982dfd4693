import { ArrowLeftRight } from 'lucide-react'
import { useCallback } from 'react'

import type { RecordId } from '../../core/library/record-id.ts'
import { ReadingArticle } from '../article/ReadingArticle.tsx'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import { useRunCommand } from '../desk/use-run-command.ts'
import { ArticlePicker } from '../lists/ArticlePicker.tsx'
import { BesideFrame } from './BesideFrame.tsx'
import { BesideNote } from './BesideNote.tsx'
import { type ArticleReading, useArticleReading } from './use-article-reading.ts'

/** Another article of the library, as it is saved. */
export function BesideArticle({
  onPage,
  id,
}: {
  readonly onPage: RecordId
  readonly id: RecordId | null
}) {
  const run = useRunCommand()
  const beside = useDeskState(({ view }) => view.beside)
  const { setView } = useDeskActions()
  const isTaken = useCallback((each: RecordId) => each === onPage || each === id, [onPage, id])
  const reading = useArticleReading(id === onPage ? null : id)
  return (
    <BesideFrame
      choice={
        <ArticlePicker
          label="The article beside the page"
          placeholder={id === null ? 'Choose an article' : 'Choose another article'}
          isTaken={isTaken}
          onPick={(article) => setView({ beside: { ...beside, article } })}
        />
      }
      note="To be read and copied from; swap to write in it"
      action={
        <Button isDisabled={reading.state !== 'read'} onPress={() => run('swap-beside')}>
          <ArrowLeftRight aria-hidden />
          Swap
        </Button>
      }
    >
      {id === onPage ? (
        <BesideNote>This article is on the page. Choose another to read beside it.</BesideNote>
      ) : (
        <Reading reading={reading} />
      )}
    </BesideFrame>
  )
}

function Reading({ reading }: { readonly reading: ArticleReading }) {
  switch (reading.state) {
    case 'none':
      return <BesideNote>Choose an article to read beside the one on the page.</BesideNote>
    case 'reading':
      return null
    case 'gone':
      return <BesideNote>This article is not in the library any more. Choose another.</BesideNote>
    case 'refused':
      return <BesideNote>{reading.sentence}</BesideNote>
    case 'read':
      return (
        <ReadingArticle
          key={reading.article.id}
          article={reading.article}
          label="Text beside the page"
        />
      )
  }
}
