import type { MenuAction } from '../controls/ActionList.tsx'
import { useOfEntries } from '../desk/use-of-entries.ts'
import { newFromTemplate } from './new-from-template.ts'
import { templatesIn } from './templates-in.ts'
import { useArticleActs } from './use-article-acts.ts'

/** A new article from each of the templates. */
export function useTemplateActions(): readonly MenuAction[] {
  const acts = useArticleActs()
  return useOfEntries(templatesIn).map(({ id, name }) => ({
    label: `New from “${name}”`,
    run: () => void newFromTemplate(acts, id),
  }))
}
