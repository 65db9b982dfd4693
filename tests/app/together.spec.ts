import { expect, type Page } from '@playwright/test'

import { documentText } from '../../core/document/document-text.ts'
import type { ListItem } from '../../core/document/document.ts'
import { finalDocument } from '../../core/document/final-document.ts'
import { commentThreads } from '../../core/editing/comment-threads.ts'
import { settleSuggestions } from '../../core/editing/settle-suggestions.ts'
import { suggestedChanges } from '../../core/editing/suggestions.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { paste } from './paste.ts'
import { savingWord } from './saving-word.ts'
import { seriousBarriers } from './serious-barriers.ts'

const article = anArticle({
  headline: 'Night watch',
  standfirst: '',
  body: aDocument('The lamps are lit at ten.', 'Nobody is sent home.'),
})
const other = anArticle({
  id: aRecordId(12),
  headline: 'Morning',
  standfirst: '',
  body: aDocument('At dawn.'),
})

test('a comment is written, answered, resolved, undone, and travels with its words', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [other, article] }))
  await show('Articles', article)
  await window.getByRole('tab', { name: /^Comments/u }).click()
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('The lamps are lit').click()
  await window.keyboard.press('Home')
  for (let letter = 0; letter < 9; letter += 1) await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Control+Alt+m')

  const comment = window.getByRole('textbox', { name: 'Your comment' })
  await comment.fill('Which lamps?')
  expect(await window.evaluate(() => CSS.highlights.has('chosen-words'))).toBe(true)
  await window.keyboard.press('Control+Enter')
  const asking = window.getByRole('dialog', { name: 'Who is writing?' })
  await expect(asking).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(asking).toBeHidden()
  await expect(comment).toBeFocused()
  await expect(comment).toHaveValue('Which lamps?')
  await window.keyboard.press('Control+Enter')
  await asking.getByRole('textbox', { name: 'Your name' }).fill('Imke Sanderling')
  await window.keyboard.press('Enter')
  const card = window.getByRole('article', { name: 'Comment by Imke Sanderling on “The lamps”' })
  await expect(card).toContainText('Which lamps?')
  expect(await window.evaluate(() => CSS.highlights.has('chosen-words'))).toBe(false)
  await expect(body).toBeFocused()
  await window.keyboard.type(' here')
  await expect(body.getByText('The lamps here are lit')).toBeVisible()
  for (let letter = 0; letter < 5; letter += 1) await window.keyboard.press('Backspace')
  await window.keyboard.press('Shift+Home')
  const commentButton = window.getByRole('button', { name: 'Comment on the selection' }).first()
  await commentButton.click()
  await expect(comment).toBeFocused()
  await commentButton.click()
  await expect(comment).toBeFocused()
  await window.keyboard.press('Escape')
  const tabs = window.getByRole('tablist', { name: 'About this record' })
  expect(await tabs.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0)
  await card.getByRole('button', { name: 'Reply' }).click()
  await card.getByRole('textbox', { name: 'Your reply' }).fill('The green ones.')
  await window.keyboard.press('Control+Enter')
  await expect(card).toContainText('The green ones.')
  expect(await seriousBarriers(window)).toEqual([])

  await expect(card.getByRole('button', { name: 'The lamps' })).toBeFocused()
  await card.getByRole('button', { name: 'Resolve' }).click()
  await expect(window.getByText('1 resolved')).toBeVisible()
  await expect(body).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(card).toBeVisible()
  await expect(savingWord(window)).toHaveText('Saved')

  await body.getByText('are lit').click()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+c')
  await show('Articles', other)
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.press('Control+End')
  await window.keyboard.press('Control+v')
  await expect(savingWord(window)).toHaveText('Saved')
  const [here, there] = [await onDisk(article), await onDisk(other)]
  const [thread] = commentThreads(here.body)
  expect(thread).toMatchObject({
    quote: 'The lamps',
    author: 'Imke Sanderling',
    text: 'Which lamps?',
    replies: [{ text: 'The green ones.' }],
    resolvedAt: null,
  })
  expect(commentThreads(there.body)).toEqual([thread])

  await window.keyboard.press('Control+Alt+m')
  await expect(window.getByText('Choose the words to comment on first')).toBeVisible()
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Control+Alt+m')
  await expect(comment).toBeFocused()
  await comment.fill('Whose?')
  await window.keyboard.press('Control+Enter')
  await expect(
    window.getByRole('article', { name: 'Comment by Imke Sanderling on “home”' }),
  ).toContainText('Whose?')

  // Whose words are deleted meanwhile keeps what was written of it.
  await expect(body).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Oil wax')
  await window.keyboard.press('Control+Alt+m')
  await comment.fill('How much?')
  await body.getByText('Oil wax').click()
  await window.keyboard.press('Control+End')
  await window.keyboard.press('Control+Backspace')
  await expect(window.getByText('These words were deleted.')).toBeVisible()
  await comment.press('Control+Enter')
  await expect(
    window.getByRole('article', { name: 'Comment by Imke Sanderling on “Oil”' }),
  ).toContainText('How much?')
})

test('changes are suggested, looked at, accepted and rejected', async ({ openDesk }) => {
  const { window, show, onDisk, openAgain, close } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('tab', { name: /^Comments/u }).click()
  await window
    .getByRole('toolbar', { name: 'Format' })
    .getByRole('button', { name: 'Suggest changes' })
    .click()
  await window.getByRole('textbox', { name: 'Your name' }).fill('Tom Hale')
  await window.keyboard.press('Enter')
  const body = window.getByRole('textbox', { name: 'Body' })
  await expect(window.getByText('Suggesting', { exact: true })).toBeVisible()

  await body.getByText('Nobody is sent home.').dblclick({ position: { x: 10, y: 8 } })
  await window.keyboard.type('No one')
  await window.keyboard.press('End')
  await window.keyboard.type(' ever')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Not one.')
  await body.getByText('The lamps are').click()
  await window.keyboard.press('Home')
  for (let letter = 0; letter < 9; letter += 1) await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press('Control+b')
  await expect(savingWord(window)).toHaveText('Saved')

  const suggested = (await onDisk(article)).body
  expect(documentText(finalDocument(suggested))).toBe(
    'The lamps are lit at ten.\nNobody is sent home.',
  )
  expect(documentText(settleSuggestions(suggested, () => 'accept'))).toBe(
    'The lamps are lit at ten.\nNo one is sent home. ever\nNot one.',
  )
  expect(suggestedChanges(suggested).map(({ author }) => author)).toEqual([
    'Tom Hale',
    'Tom Hale',
    'Tom Hale',
  ])
  await close()

  const again = await openAgain()
  await expect(again.window.getByText('Suggesting', { exact: true })).toBeVisible()
  await again.window.getByRole('button', { name: 'Draft Status' }).click()
  await again.window.getByRole('listbox', { name: 'Status' }).getByText('Ready').click()
  await again.window.getByRole('tab', { name: 'Comments 3' }).click()
  const cards = again.window.getByRole('article', { name: 'Suggestion by Tom Hale' })
  await expect(cards).toHaveCount(3)
  await expect(cards.first()).toContainText('“The lamps” bold')
  expect(await seriousBarriers(again.window)).toEqual([])

  await run(again.window, 'Show the text as if all suggestions')
  const read = again.window.getByLabel('Body', { exact: true }).first()
  await expect(read).toHaveText('The lamps are lit at ten.No one is sent home. everNot one.')
  await again.window.getByRole('button', { name: 'Go back to writing' }).click()
  await run(again.window, 'Go to the next comment')
  await expect(cards.and(again.window.locator('[data-active]'))).toHaveCount(1)
  const noOne = cards.filter({ hasText: 'No one' })
  await noOne.getByRole('button', { name: 'Accept' }).click()
  await expect(cards).toHaveCount(2)
  await expect(cards.last().getByRole('button', { name: 'Accept' })).toBeFocused()
  await again.window.keyboard.press('Control+z')
  await expect(cards).toHaveCount(3)
  expect((await again.onDisk(article)).status).toBe('ready')
  await again.window.keyboard.press('Control+Shift+z')
  await expect(cards).toHaveCount(2)
  await again.window.getByRole('button', { name: 'Reject all' }).click()
  await expect(cards).toHaveCount(0)
  await expect(again.window.getByRole('textbox', { name: 'Body' })).toBeFocused()
  await expect(savingWord(again.window)).toHaveText('Saved')
  expect(documentText((await again.onDisk(article)).body)).toBe(
    'The lamps are lit at ten.\nNo one is sent home.',
  )
})

const listed = anArticle({
  id: aRecordId(2),
  headline: 'What a lamp needs',
  body: {
    type: 'doc',
    content: [{ type: 'bulletList', content: [lineItem('wick'), lineItem('glass')] }],
  },
})

function lineItem(text: string): ListItem {
  return {
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }
}

test('another kind of block, a list and a quote are suggested, accepted and rejected', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [article, listed] }))
  await show('Articles', article)
  await window.getByRole('tab', { name: /^Comments/u }).click()
  const bar = window.getByRole('toolbar', { name: 'Format' })
  await bar.getByRole('button', { name: 'Suggest changes' }).click()
  await window.getByRole('textbox', { name: 'Your name' }).fill('Tom Hale')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Suggesting', { exact: true })).toBeVisible()
  const body = window.getByRole('textbox', { name: 'Body' })
  const cards = window.getByRole('article', { name: 'Suggestion by Tom Hale' })

  await body.getByText('The lamps are').click()
  await window.keyboard.press('Control+Alt+3')
  await expect(cards).toContainText('“The lamps are lit at ten.” as a heading')
  await body.getByText('Nobody is sent').click()
  await bar.getByRole('button', { name: 'Bulleted list' }).click()
  await expect(cards).toHaveCount(2)
  await expect(cards.last()).toContainText('“Nobody is sent home.” in a list')
  await expect(body.locator('h3, li')).toHaveCount(2)
  expect(await seriousBarriers(window)).toEqual([])
  const suggested = (await onDisk(article)).body
  expect(finalDocument(suggested).content.map(({ type }) => type)).toEqual([
    'paragraph',
    'paragraph',
  ])

  await cards.first().getByRole('button', { name: 'Accept' }).click()
  await expect(cards).toHaveCount(1)
  await cards.getByRole('button', { name: 'Reject' }).click()
  await expect(cards).toHaveCount(0)
  await expect(body.locator('h3')).toHaveText('The lamps are lit at ten.')
  await expect(body.locator('li')).toHaveCount(0)
  await expect
    .poll(async () => (await onDisk(article)).body.content.map(({ type }) => type))
    .toEqual(['heading', 'paragraph'])

  await show('Articles', listed)
  await bar.getByRole('button', { name: 'Suggest changes' }).click()
  await expect(window.getByText('Suggesting', { exact: true })).toBeVisible()
  await body.getByText('glass').click()
  await window.keyboard.press('Tab')
  await expect(cards).toContainText('“glass” further in')
  await expect(body.locator('li li')).toHaveText('glass')
  await window.keyboard.press('Shift+Tab')
  await expect(cards).toHaveCount(0)
  await window.keyboard.press('Tab')
  await window.keyboard.press('Shift+Tab')
  await window.keyboard.press('Shift+Tab')
  await expect(cards).toContainText('“glass” out of the list')
  await cards.getByRole('button', { name: 'Reject' }).click()
  await expect(cards).toHaveCount(0)
  await expect.poll(async () => (await onDisk(listed)).body).toEqual(listed.body)

  await window.keyboard.press('Control+,')
  await window.getByLabel('Your name in comments and suggestions').fill('Ada Brook')
  await window.keyboard.press('Escape')
  await body.getByText('glass').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Yet.')
  await expect(window.getByRole('article', { name: 'Suggestion by Ada Brook' })).toBeVisible()

  await window.keyboard.press('Control+,')
  await window.getByLabel('Your name in comments and suggestions').fill('Tom Hale')
  await window.keyboard.press('Escape')
  await body.getByText('Yet.').click()
  await window.keyboard.press('End')
  await window.keyboard.press('Backspace')
  await expect(cards).toHaveCount(1)
  await expect
    .poll(async () =>
      suggestedChanges((await onDisk(listed)).body).map(({ author, deleted }) => [author, deleted]),
    )
    .toEqual([
      ['Ada Brook', ''],
      ['Tom Hale', '.'],
    ])
})

test('what was said and changed in Word is pasted as said and suggested, in one step, while suggesting too', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('tab', { name: /^Comments/u }).click()
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('Nobody is').click()
  await window.keyboard.press('End')
  await paste(window, { 'text/html': fromWord })
  await expect(body).toHaveText(/home\.Oil all by night\.$/u)
  const comment = window.getByRole('article', { name: 'Comment by Kim Smith on “Oil”' })
  await expect(comment).toContainText('Whose oil?')
  await expect(comment).toContainText('The harbour’s.')
  const suggestion = window.getByRole('article', { name: 'Suggestion by Tom Hale' })
  await expect(suggestion).toContainText('by')
  await expect(savingWord(window)).toHaveText('Saved')
  const pasted = (await onDisk(article)).body
  expect(documentText(finalDocument(pasted))).toBe(
    'The lamps are lit at ten.\nNobody is sent home.Oil all night.',
  )
  expect(suggestedChanges(pasted)).toMatchObject([
    { author: 'Tom Hale', time: '2026-11-26T10:00:00Z', inserted: 'by ', deleted: 'all ' },
  ])
  expect(await seriousBarriers(window)).toEqual([])
  await window.keyboard.press('Control+z')
  await expect(body).toHaveText(/home\.$/u)
  await expect.poll(async () => (await onDisk(article)).body).toEqual(article.body)

  await window
    .getByRole('toolbar', { name: 'Format' })
    .getByRole('button', { name: 'Suggest changes' })
    .click()
  await window.getByRole('textbox', { name: 'Your name' }).fill('Imke Sanderling')
  await window.keyboard.press('Enter')
  await expect(window.getByText('Suggesting', { exact: true })).toBeVisible()
  await expect(body).toBeFocused()
  await paste(window, { 'text/html': fromWord })
  await expect(window.getByRole('article', { name: 'Suggestion by Imke Sanderling' })).toBeVisible()
  await expect(suggestion).toBeVisible()
  await window.getByRole('button', { name: 'Reject all' }).click()
  await expect(suggestion).toHaveCount(0)
  await expect.poll(async () => (await onDisk(article)).body).toEqual(article.body)

  await body.getByText('Nobody is').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' See [oil](example.org) too.')
  await expect(body.locator('a ins')).toHaveText('oil')
  await expect(body).toHaveText(/home\. See oil too\.$/u)
  const length = window.getByRole('contentinfo').getByTitle(/^Counted as you suggest it/u)
  await expect(length).toContainText('13 words')
  await window.getByRole('button', { name: 'Reject all' }).click()
  await expect(length).toContainText('10 words')
  await expect(body).toHaveText(/home\.$/u)
  await expect.poll(async () => (await onDisk(article)).body).toEqual(article.body)
})

/** Words with a comment, an answer to it and a tracked change, in the form in which Word puts them on the clipboard. */
const fromWord = [
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><!--StartFragment--><p class=MsoNormal>`,
  `<a style='mso-comment-reference:AB_2;mso-comment-date:20261126T1101;mso-comment-parent:1'></a>`,
  `<a style='mso-comment-reference:KS_1;mso-comment-date:20261126T1100'><span style='mso-comment-continuation:2'>Oil</span></a>`,
  `<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[KS1]</a><span style='mso-special-character:comment'>&nbsp;</span></span>`,
  ` <span class=msoDel><del cite="mailto:Tom%20Hale" datetime="2026-11-26T10:00">all </del></span>`,
  `<span class=msoIns><ins cite="mailto:Tom%20Hale" datetime="2026-11-26T10:00">by </ins></span>night.<o:p></o:p></p>`,
  `<div style='mso-element:comment-list'><hr class=msocomoff>`,
  ...[
    ['Kim Smith', 'Whose oil?'],
    ['Ada Brook', 'The harbour’s.'],
  ].map(
    ([author, words], at) =>
      `<div style='mso-element:comment'><div id="_com_${at + 1}" class=msocomtxt><span style='mso-comment-author:"${author}"'><a name="_msocom_${at + 1}"></a></span><p class=MsoCommentText>${words}</p></div></div>`,
  ),
  `</div><!--EndFragment--></body></html>`,
].join('')

/** Runs a command of the palette. */
async function run(window: Page, command: string): Promise<void> {
  await window.keyboard.press('Control+k')
  await window.keyboard.type(command)
  await window.keyboard.press('Enter')
}
