import type { SearchPresentation } from '../../article/presentation.ts'
import type { ArticleDraft } from '../import-proposal.ts'

/** What a page says to search engines and networks, where that is more than its headline and excerpt. */
export function pagePresentation({
  headline,
  excerpt,
  search,
  social,
}: {
  readonly headline: string
  readonly excerpt: string
  readonly search: SearchPresentation
  readonly social: SearchPresentation
}): Pick<ArticleDraft, 'search' | 'social'> {
  function own({ title, description }: SearchPresentation): SearchPresentation {
    // A page of an edition names it behind the headline.
    const isPlain = title === headline || title.startsWith(`${headline} – `)
    return {
      title: isPlain ? '' : title,
      description: description === excerpt ? '' : description,
    }
  }

  return { search: own(search), social: { ...own(social), image: null } }
}
