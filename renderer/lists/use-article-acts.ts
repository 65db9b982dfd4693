import { useMemo } from 'react'

import { useDeskTools } from '../desk/desk-context.ts'
import { type ArticleActs, createArticleActs } from './article-acts.ts'

export function useArticleActs(): ArticleActs {
  const tools = useDeskTools()
  return useMemo(() => createArticleActs(tools), [tools])
}
