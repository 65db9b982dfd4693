import type { CommandName } from '../../../core/desk/command.ts'
import type { DeskTools } from '../../desk/desk-context.ts'
import { reviewOf } from './review.ts'

export type ReviewCommand = Extract<
  CommandName,
  | 'comment-on-selection'
  | 'suggest-changes'
  | `${'next' | 'previous'}-remark`
  | `${'accept' | 'reject'}-suggestion`
  | `${'accept' | 'reject'}-all-suggestions`
  | `view-${'markup' | 'final' | 'original'}`
>

/** What is done with the comments and suggestions of the article on the page. */
export async function runReviewCommand(command: ReviewCommand, tools: DeskTools): Promise<void> {
  const { store, actions } = tools
  const { page } = store.getState()
  if (page?.kind !== 'article') return
  const review = reviewOf(page.open, tools)
  const { active, isSuggesting } = review.store.getState()

  function settleActive(decision: 'accept' | 'reject'): void {
    review.settle(({ attrs }) => (active.includes(attrs.id) ? decision : 'leave'))
  }

  switch (command) {
    case 'comment-on-selection':
      if (!review.draft()) return
      actions.setView({ isInspectorShown: true })
      actions.showTab('review')
      return
    case 'suggest-changes':
      await review.suggest(!isSuggesting)
      return
    case 'next-remark':
      review.step(1)
      return
    case 'previous-remark':
      review.step(-1)
      return
    case 'accept-suggestion':
      settleActive('accept')
      return
    case 'reject-suggestion':
      settleActive('reject')
      return
    case 'accept-all-suggestions':
      review.settle(() => 'accept')
      return
    case 'reject-all-suggestions':
      review.settle(() => 'reject')
      return
    case 'view-markup':
      review.show('markup')
      return
    case 'view-final':
      review.show('final')
      return
    case 'view-original':
      review.show('original')
  }
}
