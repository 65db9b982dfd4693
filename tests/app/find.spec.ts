import { expect } from '@playwright/test'

import { aDocument, anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { savingWord } from './saving-word.ts'
import { seriousBarriers } from './serious-barriers.ts'

test('passages are found and replaced on the page, and all of it is one step to undo', async ({
  openDesk,
}) => {
  const article = anArticle({
    headline: 'Tide and time',
    standfirst: 'What the tide takes.',
    body: aDocument(
      'The tide comes. TIDE tables lie.',
      'It’s the tide’s hour; a betide is no tide.',
    ),
  })
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.click()

  await window.keyboard.press('Control+h')
  const bar = window.getByRole('search', { name: 'Find and replace' })
  const find = bar.getByRole('textbox', { name: 'Find' })
  const count = bar.getByRole('status')
  await expect(find).toBeFocused()
  await window.keyboard.type('tide')
  await expect(count).toHaveText(/of 7/u)
  await bar.getByRole('button', { name: 'Whole words' }).click()
  await expect(count).toHaveText(/of 6/u)
  await bar.getByRole('button', { name: 'Match case' }).click()
  await expect(count).toHaveText(/of 4/u)
  await bar.getByRole('button', { name: 'Match case' }).click()
  expect(await seriousBarriers(window)).toEqual([])

  await find.press('Enter')
  await find.press('Shift+Enter')
  await expect.poll(() => window.evaluate(markedInFields)).toEqual(['Tide', 'tide'])
  await window.keyboard.press('Tab')
  await expect(bar.getByRole('textbox', { name: 'Replace with' })).toBeFocused()
  await window.keyboard.type('ebb')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(find).toBeFocused()
  await expect(count).toHaveText(/^\d replaced$/u)
  await expect(body).toContainText('The ebb comes. EBB tables lie.')
  await expect(body).toContainText('It’s the ebb’s hour; a betide is no ebb.')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Ebb and time')
  await expect(window.getByRole('textbox', { name: 'Standfirst' })).toHaveValue(
    'What the ebb takes.',
  )
  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).toContainText('The tide comes. TIDE tables lie.')
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Tide and time')
  await expect(find).toHaveValue('tide')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(find).toHaveValue('')

  await find.fill('(')
  await bar.getByRole('button', { name: 'Regular expression' }).click()
  await expect(count).toHaveText('This expression doesn’t work: unterminated group')
  await find.fill('(\\w+\\s?)+$^')
  await find.fill('T(.)DE')
  await bar.getByRole('button', { name: 'Keep capitals' }).click()
  await expect(count).toHaveText(/of 6/u)
  await bar.getByRole('button', { name: 'Match case' }).click()
  await expect(count).toHaveText('1 of 1')
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('M$1')
  await window.keyboard.press('Enter')
  await expect(body).toContainText('MI tables')
  await expect(count).toHaveText('Nothing found')
  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).toContainText('TIDE tables')
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect(body).toContainText('MI tables')

  await window.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(body).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(body).toContainText('TIDE tables')
  await expect(savingWord(window)).toHaveText('Saved')
  expect(await onDisk(article)).toMatchObject({ headline: 'Tide and time', body: article.body })

  await body.press('Control+End')
  await window.keyboard.press('Control+f')
  await expect(find).toHaveValue('T(.)DE')
  await expect(count).toHaveText('1 of 1')
  await window.keyboard.type('tables')
  await expect(find).toHaveValue('tables')
})

function markedInFields(): string[] {
  return [...(CSS.highlights.get('found-in-field') ?? [])].map(String)
}

test('the list and the palette find what stands in the texts of the library', async ({
  openDesk,
}) => {
  const harbour = anArticle({
    headline: 'Lamps',
    standfirst: '',
    body: aDocument('By night the café by the harbour is lit.'),
  })
  const other = anArticle({ id: aRecordId(2), headline: 'Tides', standfirst: '' })
  const { window, show } = await openDesk(() => ({ records: [harbour, other] }))
  await show('Articles', other)

  await window.keyboard.press('Control+Shift+f')
  await window.keyboard.type('cafe harb')
  const found = window.getByRole('listbox', { name: 'Records' }).getByRole('option')
  await expect(found).toHaveCount(1)
  await expect(found.locator('mark')).toHaveText(['café', 'harbour'])

  await window.keyboard.press('Control+k')
  await window.keyboard.type('harbuor')
  const palette = window.getByRole('dialog')
  await expect(palette.getByRole('option', { name: 'Lamps' })).toBeVisible()
  await palette.getByRole('option', { name: 'Lamps' }).click()
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('Lamps')
})
