import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'

import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { choosesToSave } from './dialogs.ts'
import { seriousBarriers } from './serious-barriers.ts'

const mara = anAuthor({ id: aRecordId(20), name: 'Mara Quill' })
const tides = anArticle({
  id: aRecordId(51),
  headline: 'Tides',
  byline: [mara.id],
  section: 'Coast',
  tags: ['sea'],
  status: 'in-review',
  assignee: mara.id,
  dueOn: '2026-12-01',
})
const ferry = anArticle({
  id: aRecordId(52),
  headline: 'Night ferry',
  section: 'Coast',
  status: 'draft',
})
const bread = anArticle({ id: aRecordId(53), headline: 'Bread at four', section: 'Town' })
const form = anArticle({ id: aRecordId(54), headline: 'Review', isTemplate: true, tags: ['books'] })
const records = [mara, bread, ferry, tides, form]

const manifestSchema = z.looseObject({
  records: z.array(z.looseObject({ id: z.string(), chosen: z.boolean() })),
})

test('articles are filtered, put in order and grouped, and the filter is kept', async ({
  openDesk,
}) => {
  const { window } = await openDesk(() => ({ records }))
  const list = window.getByRole('listbox', { name: 'Records' })
  await expect(list.getByRole('option')).toHaveCount(3)

  await window.getByRole('button', { name: 'Status', exact: true }).click()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Space')
  await expect(window.getByRole('menuitemcheckbox', { checked: true })).toHaveCount(1)
  await window.keyboard.press('Space')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Section' }).click()
  await window.getByRole('menuitemcheckbox', { name: 'Coast' }).click()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Order of the list' }).click()
  await window.getByRole('menuitemradio', { name: 'Sort by headline' }).click()
  await expect(list.getByRole('option')).toHaveText([/Night ferry/u, /Tides/u])
  await window.getByRole('button', { name: 'Order of the list' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('menuitemradio', { checked: true })).toHaveText([
    'Sort by headline',
    'No groups',
  ])
  expect(await seriousBarriers(window)).toEqual([])
  await window.keyboard.type('the other')
  await expect(window.getByRole('menuitemcheckbox', { name: /other way/u })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(list.getByRole('option')).toHaveText([/Tides/u, /Night ferry/u])
  await window.getByRole('button', { name: 'Order of the list' }).click()
  await window.getByRole('menuitemcheckbox', { name: /other way/u }).click()
  await expect(list.getByRole('option')).toHaveText([/Night ferry/u, /Tides/u])
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Order of the list' }).click()
  await window.getByRole('menuitemradio', { name: 'Group by status' }).click()
  await expect(list.getByText('In review', { exact: true }).first()).toBeVisible()

  await window.getByRole('button', { name: 'Keep this filter…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('By the sea')
  await window.getByRole('button', { name: 'Keep the filter' }).click()
  // The list is that filter now.
  await expect(window.getByRole('option', { name: 'By the sea' })).toBeFocused()
  await expect(window.getByRole('heading', { name: /^By the sea/u })).toBeVisible()
  await expect(window.getByRole('button', { name: 'Keep this filter…' })).toBeHidden()
  await window.getByRole('button', { name: 'Show all' }).click()
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(list.locator(':focus')).toHaveCount(1)
  await window.getByRole('option', { name: 'By the sea' }).click()
  await expect(list.getByRole('option')).toHaveText([/Night ferry/u, /Tides/u])
  await expect(window.getByRole('heading', { name: /^By the sea/u })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+1')
  await expect(list.getByRole('option')).toHaveCount(3)
  await window.getByRole('option', { name: 'By the sea' }).click()
  await expect(list.getByRole('option')).toHaveCount(2)

  const kept = window.getByRole('navigation', { name: 'Sources' }).getByRole('option')
  await window.getByRole('option', { name: 'By the sea' }).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Rename the filter…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('On the coast')
  await window.keyboard.press('Enter')
  await expect(kept.filter({ hasText: 'On the coast' })).toBeFocused()
  await expect(window.getByRole('heading', { name: /^On the coast/u })).toBeVisible()
  await window.keyboard.press('Shift+F10')
  await window.getByRole('menuitem', { name: 'Remove the filter' }).press('Enter')
  await expect(kept.filter({ hasText: 'On the coast' })).toHaveCount(0)
  await expect(list.locator(':focus')).toHaveCount(1)
  await expect(list.getByRole('option')).toHaveCount(2)
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await kept.filter({ hasText: 'On the coast' }).click()
  await window.getByRole('button', { name: 'The filter “On the coast”' }).click()
  expect(await seriousBarriers(window)).toEqual([])
  await window.getByRole('menuitem', { name: 'Remove the filter' }).click()
  await expect(kept.filter({ hasText: 'On the coast' })).toHaveCount(0)

  await test.step('what is new stays in sight, and is none of the list that leaves it out', async () => {
    await window.keyboard.press('Control+n')
    const fresh = list.getByRole('option', { name: 'Untitled article' })
    await expect(fresh).toContainText('not in this filter')
    await expect(window.getByRole('heading', { name: /^Articles ?2$/u })).toBeVisible()
    await fresh.click()
    await expect(fresh).toBeFocused()
    await window.keyboard.press('Control+A')
    await expect(window.getByRole('heading', { name: '2 chosen', exact: true })).toBeVisible()
    await expect(fresh).toHaveAttribute('aria-selected', 'false')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('heading', { name: /^Articles ?2$/u })).toBeVisible()
    await fresh.focus()
    await window.keyboard.press('Delete')
    await expect(fresh).toHaveCount(0)
  })

  await window.getByRole('button', { name: 'Any section' }).click()
  await expect(window.getByRole('button', { name: 'Section', exact: true })).toBeFocused()

  await window.getByRole('button', { name: 'Tag', exact: true }).click()
  await expect(window.getByRole('menuitemcheckbox')).toHaveText(['No tag', /./u, /./u])
  await window.getByRole('menuitemcheckbox', { name: 'No tag' }).click()
  await window.keyboard.press('Escape')
  await expect(list.getByRole('option')).toHaveText([/Bread at four/u, /Night ferry/u])
  await window.getByRole('button', { name: 'Section', exact: true }).click()
  await window.getByRole('menuitemcheckbox', { name: 'No section' }).click()
  await window.keyboard.press('Escape')
  await expect(window.getByText('No article is like that.')).toBeVisible()
  await window.getByRole('button', { name: 'Any section' }).click()
  await window.getByRole('button', { name: 'Author', exact: true }).click()
  await window.getByRole('menuitemcheckbox', { name: 'No author' }).click()
  await window.getByRole('menuitemcheckbox', { name: 'Mara Quill' }).click()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Author: No author + 1' })).toBeVisible()
  await expect(list.getByRole('option')).toHaveText([/Bread at four/u, /Night ferry/u])
  await window.getByRole('button', { name: 'Any author' }).click()
  await window.getByRole('button', { name: 'Any tag' }).click()
  await expect(list.getByRole('option')).toHaveCount(3)
  await window.getByRole('button', { name: 'More', exact: true }).click()
  await window.getByRole('button', { name: /^Whatever was found/u }).click()
  await window.getByRole('option', { name: 'With errors' }).click()
  await window.keyboard.press('Escape')
  await expect(window.getByText('No article is like that.')).toBeVisible()
})

test('several articles are chosen by keys, changed together, brought back by one undo, and published in one bundle', async ({
  openDesk,
}) => {
  const { app, window, show, onDisk, folder } = await openDesk(() => ({ records }))
  await show('Articles', tides)
  const rows = window.getByRole('listbox', { name: 'Records' }).getByRole('option')
  await rows.first().click()
  await rows.last().click({ modifiers: ['Shift'] })
  await expect(rows.and(window.locator('[aria-selected="true"]'))).toHaveCount(3)
  await rows.nth(1).click({ modifiers: ['Shift'] })
  await expect(rows.and(window.locator('[aria-selected="true"]'))).toHaveCount(2)
  await window.getByRole('option', { name: 'Tides' }).click()
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.press('ControlOrMeta+1')
  await expect(window.getByRole('option', { name: 'Tides' })).toBeFocused()
  await window.keyboard.press('Control+A')
  await expect(window.getByRole('heading', { name: '3 chosen', exact: true })).toBeVisible()
  const pane = window.getByRole('region', { name: 'What is chosen' })
  await expect(pane).toContainText('2 drafts · 1 in review')
  await expect(window.getByRole('complementary')).toHaveCount(0)
  expect(await seriousBarriers(window)).toEqual([])
  await pane.getByRole('button', { name: 'Change…' }).click()
  const sheet = window.getByRole('dialog', { name: 'Change 3 articles' })
  await sheet.getByRole('button', { name: /Status/u }).click()
  await window
    .getByRole('listbox', { name: 'Status' })
    .getByRole('option', { name: 'Ready' })
    .click()
  await sheet.getByRole('button', { name: /Assigned to/u }).click()
  await window.getByRole('option', { name: 'Nobody' }).click()
  await sheet.getByText('Take the section off').click()
  await expect(sheet.getByRole('combobox', { name: 'Section' })).toHaveAttribute(
    'placeholder',
    'Taken off',
  )
  await sheet.getByRole('checkbox', { name: 'Take the due date off' }).focus()
  await window.keyboard.press('Space')
  expect(await seriousBarriers(window)).toEqual([])
  // What is typed counts, though nobody pressed Enter.
  await sheet.getByRole('combobox', { name: 'Add to tags to add' }).fill('spring')
  await sheet.getByRole('button', { name: 'Change 3 articles' }).click()
  await expect(window.getByText('Changed 3 articles')).toBeVisible()

  async function states(): Promise<readonly object[]> {
    return Promise.all(
      [tides, ferry, bread].map(async (article) => {
        const { status, tags, section, assignee, dueOn, statusChanges } = await onDisk(article)
        return { status, tags, section, assignee, dueOn, changes: statusChanges.length }
      }),
    )
  }
  const off = { section: '', assignee: null, dueOn: null }
  await expect.poll(states).toEqual([
    { status: 'ready', tags: ['sea', 'spring'], ...off, changes: 1 },
    { status: 'ready', tags: ['spring'], ...off, changes: 1 },
    { status: 'ready', tags: ['spring'], ...off, changes: 1 },
  ])
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  const { section, assignee, dueOn } = tides
  await expect.poll(states).toEqual([
    { status: 'in-review', tags: ['sea'], section, assignee, dueOn, changes: 0 },
    { status: 'draft', tags: [], ...off, section: 'Coast', changes: 0 },
    { status: 'draft', tags: [], ...off, section: 'Town', changes: 0 },
  ])

  // Whatever is done with what is chosen, the keys go on from there.
  await pane.getByRole('button', { name: 'Make a favourite' }).focus()
  await window.keyboard.press('Enter')
  await expect(pane.getByRole('button', { name: 'No longer a favourite' })).toBeFocused()
  await pane.getByRole('button', { name: 'Choose none' }).focus()
  await window.keyboard.press('Enter')
  await expect(pane).toBeHidden()
  await expect(rows.and(window.locator(':focus'))).toHaveCount(1)

  const bundle = path.join(folder, '..', 'coast.zip')
  await choosesToSave(app, bundle)
  await window.getByRole('option', { name: 'Bread at four' }).click()
  await window.getByRole('option', { name: 'Night ferry' }).click({ modifiers: ['Control'] })
  await window.getByRole('button', { name: 'Do something with what is chosen' }).click()
  await window.getByRole('menuitem', { name: 'Publish…' }).click()
  const publishing = window.getByRole('dialog', { name: 'Publish 2 articles' })
  await expect(publishing.getByRole('region', { name: 'Approval' })).toHaveText('Not approved yet')
  for (const { headline } of [bread, ferry]) {
    const found = publishing.getByRole('group', { name: headline })
    await expect(
      found.getByRole('article', { name: 'Nobody is named as the author.' }),
    ).toBeVisible()
  }
  expect(await seriousBarriers(window)).toEqual([])
  await publishing.getByRole('button', { name: 'Preview' }).click()
  const preview = window.getByRole('dialog', { name: 'Preview' })
  await preview.getByRole('button', { name: 'Page' }).click()
  await expect(window.getByRole('option', { name: bread.headline, exact: true })).toBeVisible()
  await expect(window.getByRole('option', { name: ferry.headline, exact: true })).toBeVisible()
  await window.keyboard.press('Escape')
  await preview.getByRole('button', { name: 'Back to publishing' }).click()
  await publishing.getByRole('button', { name: /^Make (?:the bundle|it with)/u }).click()
  await expect(publishing.getByRole('status')).toContainText(bundle)
  const files = unzipSync(await readFile(bundle))
  const manifest = manifestSchema.parse(
    JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())),
  )
  expect(manifest.records.filter((each) => each.chosen).map(({ id }) => id)).toEqual([
    bread.id,
    ferry.id,
  ])
  await publishing.getByRole('button', { name: 'Close' }).last().click()
  for (const article of [bread, ferry]) {
    await window.getByRole('option', { name: article.headline }).click()
    await window.getByRole('button', { name: 'Publish…' }).click()
    const proof = window.getByRole('checkbox', { name: /^Plain text/u })
    const wasChosen = await proof.isChecked()
    await proof.press('Space')
    await window.getByRole('button', { name: 'Sent before…' }).click()
    const sent = window.getByRole('dialog', { name: 'Sent of this record' })
    await expect(
      sent.getByRole('listitem', { name: /^Bread at four, Night ferry,/u }),
    ).toBeVisible()
    await window.keyboard.press('Escape')
    // What was chosen is still there.
    await expect(sent).toHaveCount(0)
    await expect(proof).toBeChecked({ checked: !wasChosen })
    await window.keyboard.press('Escape')
    await expect(proof).toHaveCount(0)
  }
})

test('an article is duplicated, made a favourite, and begun from a template', async ({
  openDesk,
}) => {
  const { window, show } = await openDesk(() => ({ records }))
  const headline = window.getByRole('textbox', { name: 'Headline' })
  const menu = window.getByRole('button', { name: 'Do something with what is chosen' })
  await show('Articles', tides)
  await menu.click()
  await window.getByRole('menuitem', { name: 'Make a favourite' }).click()
  await window.getByRole('option', { name: 'Favourites' }).click()
  const list = window.getByRole('listbox', { name: 'Records' })
  await expect(list.getByRole('option')).toHaveText([/Tides/u])

  await menu.click()
  await window.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(headline).toHaveValue('Tides (copy)')
  await expect(headline).toBeFocused()
  // What was just made is in the list, though it is no favourite.
  await expect(list.getByRole('option')).toHaveText([/^Tides \(copy\)/u, /^Tides/u])
  await window.keyboard.press('ControlOrMeta+n')
  await expect(headline).toHaveValue('')
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(list.getByRole('option', { name: 'Untitled article' })).toBeVisible()

  await window.getByRole('button', { name: 'New in Articles' }).click()
  await window.getByRole('menuitem', { name: 'New from “Review”' }).click()
  await expect(headline).toHaveValue('Review')
  await expect(headline).toBeFocused()
  await expect(window.getByRole('row', { name: 'books' })).toBeVisible()

  await window.getByRole('button', { name: 'New', exact: true }).click()
  await expect(window.getByRole('menuitem', { name: 'New from “Review”' })).toBeVisible()
  await window.keyboard.press('Escape')
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('template rev')
  await expect(window.getByRole('option', { name: 'New from template: Review' })).toBeVisible()
  // Once for what is typed, once for the palette.
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  const plain = list.getByRole('option').filter({ hasText: /^Tides(?! \(copy)/u })
  await plain.click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Make a template' }).click()
  // What is wanted close at hand stays there, article or template.
  await expect(plain).toContainText('Template')
  await plain.focus()
  await window.keyboard.press('Shift+F10')
  expect(await seriousBarriers(window)).toEqual([])
  await expect(window.getByRole('menuitem', { name: 'New from this template' })).toBeVisible()
  await window.getByRole('menuitem', { name: 'No longer a template' }).click()
  await expect(plain).toContainText('In review')

  await window.getByRole('option', { name: 'Templates' }).click()
  await expect(list.getByRole('option')).toHaveText([/^Review/u])
  await list.getByRole('option', { name: 'Review' }).click()
  await window.getByRole('button', { name: 'Publish…' }).click()
  await expect(window.getByText(/“Review” is a template, which is never published/u)).toBeVisible()
  await expect(window.getByRole('dialog')).toBeHidden()
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
  await window.getByRole('button', { name: 'New from this template' }).click()
  await expect(window.getByRole('region', { name: 'Template' })).toBeHidden()
  await expect(list.getByRole('option').filter({ hasText: /^Review/u })).toHaveCount(2)
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('new from a template')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('option', { name: 'New from template: Review' })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(list.getByRole('option').filter({ hasText: /^Review/u })).toHaveCount(3)
  await expect(headline).toBeFocused()
})
