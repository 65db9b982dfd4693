import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { useDeskState } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { BesideArticle } from './BesideArticle.tsx'
import { BesideSource } from './BesideSource.tsx'
import { BesideVersion } from './BesideVersion.tsx'
import { useRoomWord } from './use-room-word.ts'

/** A second text beside the article on the page: to be read and copied from, while one text is written. */
export function BesidePane({ open }: { readonly open: OpenRecord<Article> }) {
  const { look, article } = useDeskState(({ view }) => view.beside)
  const id = useStore(open.store, ({ record }) => record.id)
  useRoomWord()
  switch (look) {
    case 'article':
      return <BesideArticle onPage={id} id={article} />
    case 'version':
      return <BesideVersion key={id} id={id} />
    case 'markdown':
    case 'html':
      return <BesideSource key={`${id} ${look}`} id={id} form={look} />
  }
}
