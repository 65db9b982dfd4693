import {
  featureArticle,
  moveArticle,
  removeArticle,
  unfeatureArticle,
} from '../../core/edition-edits.ts'
import type { Edition } from '../../core/edition.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import type { EditionArticle } from './edition-article.ts'

/** What can be done with the articles of the open edition; each can be undone. */
export interface EditionActions {
  readonly feature: (article: EditionArticle) => void
  readonly unfeature: (article: EditionArticle) => void
  readonly move: (article: EditionArticle, position: number) => void
  readonly remove: (article: EditionArticle) => void
  readonly openArticle: (article: EditionArticle) => void
  readonly restore: (article: EditionArticle) => void
  /** Says what was done to the edition that was `before`, with the way back. */
  readonly report: (text: string, before: Edition) => void
}

export function createEditionActions({
  open,
  deskActions,
  notify,
}: {
  readonly open: OpenRecord<Edition>
  readonly deskActions: Pick<DeskActions, 'open' | 'restore'>
  readonly notify: DeskActions['notify']
}): EditionActions {
  function report(text: string, { featured, articles }: Edition): void {
    notify({
      text,
      tone: 'plain',
      undo: async () => {
        open.change((edition) => ({ ...edition, featured, articles }))
        notify(null)
        await open.flush()
      },
    })
  }

  function change(text: string, edit: (edition: Edition) => Edition): void {
    const before = open.store.getState().record
    open.change(edit)
    report(text, before)
  }

  return {
    feature: ({ id, headline }) =>
      change(`Featured “${headline}”`, (edition) => featureArticle(edition, id)),
    unfeature: ({ headline }) => change(`“${headline}” is featured no more`, unfeatureArticle),
    move: ({ id, headline }, position) =>
      change(`Moved “${headline}”`, (edition) => moveArticle(edition, id, position)),
    remove: ({ id, headline }) =>
      change(`Removed “${headline}”`, (edition) => removeArticle(edition, id)),
    openArticle: ({ id }) => void deskActions.open(id),
    restore: ({ id }) => void deskActions.restore(id),
    report,
  }
}
