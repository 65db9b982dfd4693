import type { CommandName } from '../../core/desk/command.ts'
import type { Source } from '../../core/desk/desk-view.ts'
import { exportFailureSentence } from '../../core/export/export-failure.ts'
import { failureSentence, type LibraryFailure } from '../../core/library/library-failure.ts'
import { everyArticle } from '../../core/lists/article-filter.ts'
import type { Result } from '../../core/result.ts'
import { runTextCommand } from '../article/run-text-command.ts'
import { runReviewCommand } from '../article/together/run-review-command.ts'
import { runBesideCommand } from '../beside/run-beside-command.ts'
import { findOnPage } from '../find/find-on-page.ts'
import { narrow } from '../lists/listing.ts'
import { moveToTrash } from '../lists/record-actions.ts'
import { runListCommand } from '../lists/run-list-command.ts'
import { showLayout } from '../lists/show-layout.ts'
import { publishChosen } from '../publish/publish-records.ts'
import { backUpNow } from '../settings/back-up-now.ts'
import { runWritingCommand } from '../way/run-writing-command.ts'
import type { DeskTools } from './desk-context.ts'
import { focusAgain } from './focus-again.ts'
import { focusList } from './focus-list.ts'
import { focusPage } from './focus-page.ts'
import { isInspectorAway } from './is-inspector-away.ts'
import { keepFocus } from './keep-focus.ts'
import { openId } from './page.ts'
import { redoNewest, undoNewest } from './undo-newest.ts'
import { windowRoom } from './window-room.ts'

/** The one place where a command becomes an action, wherever it came from. */
export async function runCommand(command: CommandName, tools: DeskTools): Promise<void> {
  const { desk, store, actions, words } = tools
  const { view } = store.getState()
  switch (command) {
    case 'undo':
      await keepFocus(tools, () => undoNewest(tools))
      return
    case 'redo':
      await keepFocus(tools, () => redoNewest(tools))
      return
    case 'go-back':
      await focusAgain(await actions.goBack())
      return
    case 'go-forward':
      await actions.goForward()
      focusPage()
      return
    case 'new-article':
      await actions.create('article')
      return
    case 'new-thread':
      await actions.create('thread')
      return
    case 'new-edition':
      await actions.create('edition')
      return
    case 'new-person':
      await actions.create('author')
      return
    case 'new-from-template':
    case 'duplicate':
    case 'change-articles':
    case 'toggle-favourite':
    case 'toggle-template':
    case 'keep-filter':
    case 'show-templates':
      await runListCommand(command, tools)
      return
    case 'import':
      actions.showSheet({ kind: 'import', files: [] })
      return
    case 'publish':
      await publishChosen(tools)
      return
    case 'show-sent':
      actions.showSheet({ kind: 'sent' })
      return
    case 'publish-by-hand':
      if (store.getState().page?.kind === 'thread') actions.showSheet({ kind: 'publish-by-hand' })
      return
    case 'promote': {
      const kind = store.getState().page?.kind
      if (kind !== 'article' && kind !== 'edition') return
      if (!refusesTemplate(tools)) actions.showSheet({ kind: 'promote' })
      return
    }
    case 'check-library':
      await verifyLibrary(tools)
      return
    case 'make-link':
      tools.linkWished.give()
      return
    case 'special-characters':
      if (words.store.getState().editor !== null) actions.showSheet({ kind: 'special-characters' })
      return
    case 'make-footnote':
    case 'non-breaking-space':
    case 'make-bold':
    case 'make-italic':
    case 'make-small-capitals':
    case 'make-strike':
    case 'make-code':
    case 'make-text':
    case 'make-heading':
    case 'make-subheading':
    case 'make-minor-heading':
    case 'make-bulleted-list':
    case 'make-numbered-list':
    case 'make-task-list':
    case 'make-quote':
    case 'make-code-block':
    case 'move-block-up':
    case 'move-block-down':
    case 'line-below-block':
      runTextCommand(command, tools)
      return
    case 'comment-on-selection':
    case 'suggest-changes':
    case 'next-remark':
    case 'previous-remark':
    case 'accept-suggestion':
    case 'reject-suggestion':
    case 'accept-all-suggestions':
    case 'reject-all-suggestions':
    case 'view-markup':
    case 'view-final':
    case 'view-original':
      await runReviewCommand(command, tools)
      return
    case 'move-to-trash': {
      const id = openId(store.getState().page)
      if (id !== null) await moveToTrash(tools, [id])
      return
    }
    case 'save-now':
      await actions.flush()
      return
    case 'tidy-text':
      if (words.store.getState().editor !== null) actions.showSheet({ kind: 'tidy' })
      return
    case 'next-marked-word':
      words.showNext()
      return
    case 'show-word-menu':
      if (!words.showMenuAtCaret()) {
        actions.notify({ text: 'Nothing is marked at the cursor', tone: 'plain' })
      }
      return
    case 'type-straight':
      actions.setView({ isTypedStraight: !view.isTypedStraight })
      actions.notify({
        text: view.isTypedStraight
          ? 'Quotation marks curl as you type'
          : 'Quotation marks stay as the keys make them',
        tone: 'plain',
      })
      return
    case 'check-words':
      actions.setView({ areWordsChecked: !view.areWordsChecked })
      actions.notify({
        text: view.areWordsChecked
          ? 'Spelling and house style are not marked any more'
          : 'Spelling and house style are marked',
        tone: 'plain',
      })
      return
    case 'show-house-style':
      actions.showSheet({ kind: 'house-style' })
      return
    case 'keep-version':
      if (store.getState().page !== null) actions.showSheet({ kind: 'keep-version' })
      return
    case 'show-history':
      actions.setView({ isInspectorShown: true })
      actions.showTab('history')
      return
    case 'empty-trash':
      actions.showSheet({ kind: 'empty-trash' })
      return
    case 'find-in-page':
    case 'replace-in-page':
    case 'find-next':
    case 'find-previous':
      findOnPage(command, tools)
      return
    case 'replace-in-library':
      actions.showSheet({ kind: 'replace-in-library' })
      return
    case 'find-record':
      document.querySelector<HTMLInputElement>('[data-search] input')?.focus()
      return
    case 'open-palette':
      actions.showSheet({ kind: 'palette', query: '' })
      return
    case 'show-articles':
      await showSource(tools, 'article')
      return
    case 'show-list':
      await showLayout(tools, 'list')
      return
    case 'show-board':
      await showLayout(tools, 'board')
      return
    case 'show-calendar':
      await showLayout(tools, 'calendar')
      return
    case 'show-threads':
      await showSource(tools, 'thread')
      return
    case 'show-editions':
      await showSource(tools, 'edition')
      return
    case 'show-people':
      await showSource(tools, 'author')
      return
    case 'show-media':
      await showSource(tools, 'media')
      return
    case 'show-trash':
      await showSource(tools, 'trash')
      return
    case 'show-welcome':
      await actions.open(null)
      return
    case 'toggle-sources':
      actions.setView({ isSourcesShown: !view.isSourcesShown })
      return
    case 'toggle-inspector':
      actions.setView({
        isInspectorShown: !view.isInspectorShown || isInspectorAway(store.getState(), windowRoom()),
      })
      return
    case 'toggle-format-bar':
      actions.setView({ isFormatBarShown: !view.isFormatBarShown })
      return
    case 'toggle-beside':
    case 'swap-beside':
      await runBesideCommand(command, tools)
      return
    case 'show-outline':
      actions.setView({ isInspectorShown: true })
      actions.showTab('outline')
      return
    case 'set-goal':
      if (store.getState().page?.kind === 'article') actions.showSheet({ kind: 'goal' })
      return
    case 'focus-paragraph':
    case 'focus-sentence':
    case 'toggle-typewriter':
    case 'text-wider':
    case 'text-narrower':
    case 'text-larger':
    case 'text-smaller':
    case 'toggle-face':
      runWritingCommand(command, tools)
      return
    case 'zoom-in':
      await desk['window:zoom']('in')
      return
    case 'zoom-out':
      await desk['window:zoom']('out')
      return
    case 'zoom-usual':
      await desk['window:zoom']('usual')
      return
    case 'toggle-full-screen':
      await desk['window:toggle-full-screen'](undefined)
      return
    case 'theme-system':
      actions.setView({ theme: 'system' })
      return
    case 'theme-light':
      actions.setView({ theme: 'light' })
      return
    case 'theme-dark':
      actions.setView({ theme: 'dark' })
      return
    case 'new-library':
      await exchangeLibrary(desk['library:create'], actions)
      return
    case 'open-library':
      await exchangeLibrary(desk['library:open'], actions)
      return
    case 'show-library-folder':
      await desk['library:show-folder'](undefined)
      return
    case 'back-up-now':
      await backUpNow({ desk, actions })
      return
    case 'show-settings':
      actions.showSheet({ kind: 'settings' })
  }
}

/** True, and said, where a template is on the page: it goes no way to the reader. */
function refusesTemplate({ store, actions }: Pick<DeskTools, 'store' | 'actions'>): boolean {
  const record = store.getState().page?.open.store.getState().record
  if (record?.kind !== 'article' || !record.isTemplate) return false
  const text = exportFailureSentence({ kind: 'template-chosen', titles: [record.headline] })
  actions.notify({ text, tone: 'bad' })
  return true
}

async function exchangeLibrary(
  exchange: (input: undefined) => Promise<Result<null, LibraryFailure>>,
  actions: DeskTools['actions'],
): Promise<void> {
  if (!(await actions.flush())) return
  const exchanged = await exchange(undefined)
  if (!exchanged.ok) actions.notify({ text: failureSentence(exchanged.failure), tone: 'bad' })
}

async function verifyLibrary({ desk, actions }: DeskTools): Promise<void> {
  await actions.flush()
  const problems = await desk['library:verify'](undefined)
  actions.noteProblems(problems)
  // The look may have found files that the lists still took for whole.
  await actions.reload()
  if (problems.length > 0) actions.showSheet({ kind: 'problems', problems })
  else actions.notify({ text: 'Every file of the library is whole', tone: 'plain' })
}

async function showSource(
  { actions, listing }: Pick<DeskTools, 'actions' | 'listing'>,
  source: Source,
): Promise<void> {
  if (listing.getState().source !== null) narrow(listing, everyArticle)
  await actions.show(source)
  focusList(source)
}
