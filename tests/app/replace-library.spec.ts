import { expect } from '@playwright/test'

import { documentText } from '../../core/document/document-text.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'
import { test } from './desk-test.ts'
import { holdCalls } from './held-calls.ts'
import { savingWord } from './saving-word.ts'
import { seriousBarriers } from './serious-barriers.ts'

const leaving = anArticle({
  headline: 'Head teacher leaves',
  standfirst: 'What a head teacher leaves behind.',
  body: aDocument('Every head teacher knows it.', 'Two head teachers stay.'),
})
const other = anArticle({
  id: aRecordId(2),
  headline: 'Bells',
  standfirst: '',
  body: aDocument('The HEAD TEACHER rings the bell.'),
})
const thread = aThread({
  id: aRecordId(14),
  title: 'A year',
  posts: [aPost({ text: 'One head teacher, one year.' })],
})

test('a wording is replaced in the whole library, place by place as one chooses, and undone as one', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [thread, other, leaving] }))
  await show('Articles', leaving)
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('Two head').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' No head teacher went.')

  await window.keyboard.press('Control+Shift+r')
  const sheet = window.getByRole('dialog', { name: 'Replace in the library' })
  const find = sheet.getByRole('textbox', { name: 'Find' })
  const total = sheet.getByRole('status')
  await expect(find).toBeFocused()
  await window.keyboard.type('head teacher')
  await expect(total).toHaveText('7 of 7 places chosen.')
  await sheet.getByRole('button', { name: 'Whole words' }).click()
  await expect(total).toHaveText('6 of 6 places chosen.')
  await sheet.getByRole('textbox', { name: 'Replace with' }).fill('principal')
  const first = sheet.getByRole('region', { name: 'Head teacher leaves' })
  await expect(first.locator('ins')).toHaveText([
    'Principal',
    'principal',
    'principal',
    'principal',
  ])
  await expect(sheet.getByRole('region', { name: 'Bells' }).locator('ins')).toHaveText('PRINCIPAL')
  await first.getByRole('checkbox', { name: /^Standfirst/u }).press('Space')
  await expect(total).toHaveText('5 of 6 places chosen.')
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Replace 5 places in 3 records' }).click()

  await expect(sheet).toBeHidden()
  await expect(window.getByText('Replaced “head teacher” in 3 records')).toBeVisible()
  await expect(body).toContainText('Every principal knows it.')
  await expect(body).toContainText('Two head teachers stay. No principal went.')
  expect(await onDisk(leaving)).toMatchObject({
    headline: 'Principal leaves',
    standfirst: 'What a head teacher leaves behind.',
  })
  expect(await onDisk(other)).toMatchObject({ body: aDocument('The PRINCIPAL rings the bell.') })
  expect(await onDisk(thread)).toMatchObject({ posts: [{ text: 'One principal, one year.' }] })

  await body.getByText('Two head').click()
  await window.keyboard.press('ControlOrMeta+z')
  await expect(body).toContainText('Every head teacher knows it.')
  await expect(body).toContainText('No head teacher went.')
  await expect(savingWord(window)).toHaveText('Saved')
  await expect.poll(() => onDisk(thread)).toMatchObject({ posts: thread.posts })
  expect(await onDisk(other)).toMatchObject({ body: other.body })

  await window.keyboard.press('Control+k')
  await window.keyboard.type('replace in the library')
  await window.keyboard.press('Enter')
  await find.fill('(')
  await sheet.getByRole('button', { name: 'Regular expression' }).click()
  await expect(total).toHaveText('This expression doesn’t work: unterminated group')
  await find.fill('(one) (year)')
  await sheet.getByRole('textbox', { name: 'Replace with' }).fill('$2 of $1')
  await sheet.getByRole('button', { name: 'Keep capitals' }).click()
  await expect(sheet.locator('ins')).toHaveText('year of one')
  await find.fill('nowhere')
  await expect(total).toHaveText('Nothing in the library reads so.')
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('looking and replacing stop when somebody says so, and what was done is said and undone', async ({
  openDesk,
}) => {
  const many = Array.from({ length: 130 }, (_, at) =>
    anArticle({
      id: aRecordId(1000 + at),
      headline: `Night ${at}`,
      standfirst: '',
      body: aDocument('A lamp.'),
    }),
  )
  const { app, window, onDisk } = await openDesk(() => ({ records: many }))
  await expect(window.getByRole('heading', { name: /^Articles/u })).toContainText('130')
  await window.keyboard.press('Control+Shift+r')
  const sheet = window.getByRole('dialog', { name: 'Replace in the library' })
  const total = sheet.getByRole('status')

  const letReadsGo = await holdCalls(app, 'record:read', 40)
  await sheet.getByRole('textbox', { name: 'Find' }).fill('lamp')
  await expect(sheet.getByRole('progressbar')).toHaveAttribute('value', '40')
  expect(await seriousBarriers(window)).toEqual([])
  await sheet.getByRole('button', { name: 'Stop' }).click()
  await letReadsGo()
  // The picture that every library of these tests has is among the first 80.
  await expect(total).toHaveText('79 of 79 places chosen. Stopped before the last record.')

  await sheet.getByRole('textbox', { name: 'Find' }).fill('lamp.')
  await sheet.getByRole('textbox', { name: 'Replace with' }).fill('candle.')
  await expect(total).toHaveText('130 of 130 places chosen.')
  const letSavesGo = await holdCalls(app, 'record:save-many', 1)
  await sheet.getByRole('button', { name: 'Replace 130 places in 130 records' }).click()
  await expect(sheet.getByRole('progressbar')).toHaveAttribute('value', '40')
  await sheet.getByRole('button', { name: 'Stop' }).click()
  await letSavesGo()
  await expect(total).toHaveText('Stopped: 80 of 130 records are done. Undo takes them back.')
  await expect(sheet.getByRole('region')).toHaveCount(50)
  expect(await candles()).toBe(80)

  await window.keyboard.press('Escape')
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(candles).toBe(0)

  async function candles(): Promise<number> {
    const stored = await Promise.all(many.map(async (article) => onDisk(article)))
    return stored.filter(({ body }) => documentText(body) === 'A candle.').length
  }
})
