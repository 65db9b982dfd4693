import { useStore } from 'zustand'

import { type Article, articleExcerpt } from '../../core/article/article.ts'
import { joinNames } from '../../core/article/byline.ts'
import { type Edition, editionArticles } from '../../core/edition/edition.ts'
import { editionName } from '../../core/export/site/site.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { promoteEdition } from '../../core/promotion/propose-thread.ts'
import type { Desk } from '../../preload/contract.ts'
import { useMachine } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { PromoteSheet } from './PromoteSheet.tsx'
import { useNames } from './use-names.ts'

/** A thread that leads through the articles of the edition on the page. */
export function PromoteEdition({
  open,
  onClose,
}: {
  readonly open: OpenRecord<Edition>
  readonly onClose: () => void
}) {
  const edition = useStore(open.store, ({ record }) => record)
  const articles = useArticles(edition)
  const names = useNames()
  if (articles === null) return null

  return (
    <PromoteSheet
      title="Promote this edition"
      choices={articles.map((article) => ({
        key: article.id,
        title: recordName(article),
        explanation: articleExcerpt(article),
      }))}
      startWith={articles.map(({ id }) => id)}
      propose={(chosen) =>
        promoteEdition(edition, {
          name: editionName(edition),
          articles: articles
            .filter(({ id }) => chosen.includes(id))
            .map((article) => ({
              article,
              byline: joinNames(article.byline.flatMap((id) => names.get(id) ?? [])),
            })),
          now: edition.updatedAt,
          newId,
        })
      }
      onClose={onClose}
    />
  )
}

/** The articles of the edition that can be read, in its order; null while they are being read. */
function useArticles(edition: Edition): readonly Article[] | null {
  const machine = useMachine()
  return useAnswer(edition, () => readArticles(machine, editionArticles(edition)))
}

async function readArticles(
  machine: Pick<Desk, 'record:read'>,
  ids: readonly RecordId[],
): Promise<readonly Article[]> {
  const read = await Promise.all(ids.map((id) => machine['record:read'](id)))
  return read.flatMap((stored) =>
    stored.ok && stored.value.record.kind === 'article' && !stored.value.record.isTemplate
      ? [stored.value.record]
      : [],
  )
}
