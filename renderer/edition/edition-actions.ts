import {
  addArticle,
  featureArticle,
  moveArticle,
  removeArticle,
  unfeatureArticle,
} from '../../core/edition/edition-edits.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import type { EditionArticle } from './edition-article.ts'

/** What can be done with the articles of the open edition; each can be undone. */
export interface EditionActions {
  readonly add: (article: Pick<EditionArticle, 'id' | 'headline'>) => void
  readonly feature: (article: EditionArticle) => void
  readonly unfeature: (article: EditionArticle) => void
  readonly move: (article: EditionArticle, position: number) => void
  readonly remove: (article: EditionArticle) => void
  readonly openArticle: (article: EditionArticle) => void
  readonly restore: (article: EditionArticle) => void
}

export function createEditionActions({
  open,
  deskActions,
}: {
  readonly open: OpenRecord<Edition>
  readonly deskActions: Pick<DeskActions, 'open' | 'restore' | 'did'>
}): EditionActions {
  function change(label: string, update: (edition: Edition) => Edition): void {
    changeUndoably({ open, did: deskActions.did, label, update })
  }

  return {
    add: ({ id, headline }) => change(`Added “${headline}”`, (edition) => addArticle(edition, id)),
    feature: ({ id, headline }) =>
      change(`Featured “${headline}”`, (edition) => featureArticle(edition, id)),
    unfeature: ({ headline }) => change(`“${headline}” is featured no more`, unfeatureArticle),
    move: ({ id, headline }, position) =>
      change(`Moved “${headline}”`, (edition) => moveArticle(edition, id, position)),
    remove: ({ id, headline }) =>
      change(`Removed “${headline}”`, (edition) => removeArticle(edition, id)),
    openArticle: ({ id }) => void deskActions.open(id, `main [data-key="${id}"]`),
    restore: ({ id }) => void deskActions.restore(id),
  }
}
