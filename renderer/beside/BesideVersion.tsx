import { useState } from 'react'

import type { SnapshotEntry, SnapshotId } from '../../core/history/snapshot.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { ReadingArticle } from '../article/ReadingArticle.tsx'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import { type HistoryState, useHistory } from '../history/use-history.ts'
import { useVersion } from '../history/use-version.ts'
import { versionLabel } from '../history/version-label.ts'
import { BesideFrame } from './BesideFrame.tsx'
import { BesideNote } from './BesideNote.tsx'

/** The article on the page as it was kept. */
export function BesideVersion({ id }: { readonly id: RecordId }) {
  const { showSheet } = useDeskActions()
  const history = useHistory(id)
  const versions = history.state === 'read' ? history.versions : []
  const [chosen, setChosen] = useState<SnapshotId | null>(null)
  const version = versions.find((each) => each.id === chosen) ?? versions[0]
  const { record, trouble } = useVersion(id, version?.id ?? null)
  return (
    <BesideFrame
      choice={
        version === undefined ? null : (
          <Choice
            label="The version beside the page"
            isLabelShown={false}
            value={version.id}
            options={versions.map((each) => ({ value: each.id, label: versionLabel(each) }))}
            onChange={setChosen}
          />
        )
      }
      note="As it was kept; to be read and copied from"
      action={
        <Button
          isDisabled={version === undefined}
          onPress={() => {
            if (version !== undefined) showSheet({ kind: 'version', version: version.id })
          }}
        >
          Compare…
        </Button>
      }
    >
      {record?.kind === 'article' ? (
        <ReadingArticle key={version?.id} article={record} label="Earlier version" />
      ) : (
        <Absence history={history} version={version} trouble={trouble} />
      )}
    </BesideFrame>
  )
}

function Absence({
  history,
  version,
  trouble,
}: {
  readonly history: HistoryState
  readonly version: SnapshotEntry | undefined
  readonly trouble: string | null
}) {
  if (trouble !== null) return <BesideNote>{trouble}</BesideNote>
  if (history.state === 'refused') return <BesideNote>{history.sentence}</BesideNote>
  return history.state === 'read' && version === undefined ? (
    <BesideNote>
      No version of this article is kept yet. Keep one, or write on for a while.
    </BesideNote>
  ) : null
}
