import { CaseSensitive, Regex, WholeWord } from 'lucide-react'

import type { SearchQuery } from '../../core/search/search-query.ts'
import { IconButton } from '../controls/IconButton.tsx'

/** How what is looked for is meant. */
export function QueryChoices({
  query,
  onChange,
}: {
  readonly query: SearchQuery
  readonly onChange: (query: SearchQuery) => void
}) {
  return (
    <>
      <IconButton
        label="Match case"
        isSelected={query.isCaseSensitive}
        onPress={() => onChange({ ...query, isCaseSensitive: !query.isCaseSensitive })}
      >
        <CaseSensitive />
      </IconButton>
      <IconButton
        label="Whole words"
        isSelected={query.isWholeWord}
        onPress={() => onChange({ ...query, isWholeWord: !query.isWholeWord })}
      >
        <WholeWord />
      </IconButton>
      <IconButton
        label="Regular expression"
        isSelected={query.isExpression}
        onPress={() => onChange({ ...query, isExpression: !query.isExpression })}
      >
        <Regex />
      </IconButton>
    </>
  )
}
