import { expect } from '@playwright/test'

import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { seriousBarriers } from './serious-barriers.ts'

const mara = anAuthor({ id: aRecordId(20), name: 'Mara Quill' })
const gulls = anArticle({ id: aRecordId(50), headline: 'Gulls', tags: ['seaside'], slug: 'tides' })
const tides = anArticle({ id: aRecordId(51), headline: 'Tides', byline: [mara.id] })

test('the details of an article are written down, completed from the library and previewed', async ({
  openDesk,
}) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [mara, gulls, tides] }))
  await show('Articles', tides)
  const details = window.getByRole('complementary', { name: 'Details' })

  await details.getByRole('combobox', { name: 'Add to tags' }).pressSequentially('sea')
  await window.getByRole('option', { name: 'seaside' }).click()
  await expect(details.getByText('“Gulls” has it already.')).toBeVisible()
  await details.getByRole('button', { name: 'Use tides-2' }).click()

  await details.getByRole('button', { name: 'Credits' }).click()
  const add = details.getByRole('combobox', { name: 'Add a translator, photographer or other' })
  await add.fill('Ines Moreau')
  await add.press('Enter')
  await details.getByRole('button', { name: 'What Ines Moreau did' }).click()
  await window.getByRole('option', { name: 'Photographer' }).click()

  await details.getByRole('button', { name: 'Workflow' }).click()
  await details.getByRole('button', { name: /Assigned to/u }).click()
  await window.getByRole('option', { name: 'Mara Quill', exact: true }).click()
  await details.getByLabel('Due').fill('2027-03-05')
  await details.getByRole('button', { name: /Status/u }).click()
  await window
    .getByRole('listbox', { name: 'Status' })
    .getByRole('option', { name: 'Ready' })
    .click()
  await expect(details.getByRole('list', { name: 'Changes of status' })).toContainText('Ready')

  await details.getByRole('button', { name: 'Dates and address' }).click()
  await details.getByLabel('Embargo until').fill('2027-03-12T06:00')
  await details.getByLabel('Canonical address').fill('https://example.org/tides')

  await details.getByRole('button', { name: 'Search and link card' }).click()
  await details.getByLabel('Search title').fill('Tide tables for everybody')
  await details.getByLabel('Card description').fill('They come and go.')
  await expect(details.getByRole('region', { name: 'The search result' })).toContainText(
    'Tide tables for everybody',
  )
  await expect(details.getByRole('region', { name: 'The link card' })).toContainText(
    'They come and go.',
  )

  const slugField = details.getByRole('textbox', { name: 'Slug' })
  await slugField.fill('')
  await slugField.pressSequentially('Tides 2!')
  await slugField.press('Home')
  await slugField.pressSequentially('Bä', { delay: 20 })
  await expect(slugField).toHaveValue('BäTides 2!')
  await slugField.fill('Tides 2!')
  await slugField.press('Tab')
  await expect(slugField).toHaveValue('tides-2')

  await expect
    .poll(async () => {
      const record = await onDisk(tides)
      const { tags, slug, assignee, dueOn, status, canonicalAddress, search, social } = record
      const roles = record.contributors.map(({ role }) => role)
      const embargo = new Date(record.embargoUntil ?? 0).getHours()
      return {
        tags,
        slug,
        assignee,
        dueOn,
        status,
        canonicalAddress,
        search,
        social,
        roles,
        embargo,
      }
    })
    .toEqual({
      tags: ['seaside'],
      slug: 'tides-2',
      assignee: mara.id,
      dueOn: '2027-03-05',
      status: 'ready',
      canonicalAddress: 'https://example.org/tides',
      search: { title: 'Tide tables for everybody', description: '' },
      social: { title: '', description: 'They come and go.', image: null },
      roles: ['photographer'],
      embargo: 6,
    })
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
  }
})

test('a library has fields and a checklist of its own', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [tides] }))
  await show('Articles', tides)
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByLabel('Name of the journal').fill('Harbour Review')
  await window.keyboard.press('Enter')
  await settings.getByLabel('Address of its site').fill('harbour.example')
  await window.keyboard.press('Tab')
  await expect(settings.getByText('It begins with https://')).toBeVisible()
  await settings.getByLabel('Address of its site').fill('https://harbour.example')
  await settings.getByRole('button', { name: /Language of new articles/u }).click()
  await window.getByRole('option', { name: 'Welsh' }).click()
  await settings.getByLabel('Name of a new field').fill('Desk')
  await settings.getByRole('button', { name: /Holds/u }).click()
  await window.getByRole('option', { name: 'A choice' }).click()
  await settings.getByLabel('What can be chosen, with commas between').fill('News, Comment')
  await settings.getByRole('button', { name: 'Add the field' }).click()
  await expect(settings.getByLabel('Name of a new field')).toBeFocused()
  await settings.getByLabel('A new point').fill('Read aloud')
  await settings.getByRole('button', { name: /Before it leaves/u }).click()
  await window.getByRole('option', { name: 'Draft', exact: true }).click()
  await settings.getByRole('button', { name: 'Add the point' }).click()
  await expect(settings.getByLabel('Name of “Read aloud”')).toHaveValue('Read aloud')
  await expect(settings.getByLabel('A new point')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(settings).toBeHidden()

  const details = window.getByRole('complementary', { name: 'Details' })
  await details.getByRole('button', { name: /^Workflow/u }).click()
  await details.getByRole('button', { name: /Status/u }).click()
  await window.getByRole('option', { name: 'Ready', exact: true }).last().click()
  const leaving = window.getByRole('dialog', { name: 'Before “Tides” leaves “draft”' })
  expect(await seriousBarriers(window)).toEqual([])
  await leaving.getByRole('button', { name: 'Leave it in “draft”' }).click()
  await expect(details.getByRole('button', { name: /Status/u })).toContainText('Draft')
  await details.getByRole('button', { name: /Status/u }).click()
  await window.getByRole('option', { name: 'Ready', exact: true }).last().click()
  await leaving.getByRole('button', { name: 'Make it ready with 1 point open' }).click()
  await expect(window.getByText('1 point of the checklist left open')).toBeVisible()
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await details.getByText('Read aloud', { exact: true }).click()
  await details.getByRole('button', { name: /Assigned to/u }).click()
  await window.getByRole('option', { name: /\(you\)/u }).click()
  await expect.poll(async () => (await onDisk(tides)).assignee).not.toBeNull()
  await details.getByRole('button', { name: 'Own fields' }).click()
  await details.getByRole('button', { name: /Desk/u }).click()
  await window.getByRole('option', { name: 'Comment' }).click()
  await expect
    .poll(async () => {
      const { done, customFields } = await onDisk(tides)
      return { done: done.length, values: customFields.map(({ value }) => value) }
    })
    .toEqual({ done: 1, values: ['Comment'] })
  async function chosen(): Promise<readonly string[]> {
    return (await onDisk(tides)).customFields.map(({ value }) => value)
  }
  await window.keyboard.press('ControlOrMeta+z')
  await expect.poll(chosen).toEqual([])
  await window.keyboard.press('ControlOrMeta+Shift+z')
  await expect.poll(chosen).toEqual(['Comment'])

  // What an article says stays with its field, whatever that is called and wherever it stands.
  await window.keyboard.press('Control+,')
  await settings.getByLabel('Name of a new field').fill('Pages')
  await window.keyboard.press('Enter')
  const fields = settings.getByRole('list', { name: 'Fields of its own' })
  await expect(fields.getByRole('listitem')).toHaveCount(2)
  const name = fields.getByRole('textbox', { name: 'Name of “Desk”' })
  await name.fill('Department')
  await name.press('Enter')
  const renamed = fields.getByRole('textbox', { name: 'Name of “Department”' })
  await expect(renamed).toBeFocused()
  async function order(): Promise<readonly string[]> {
    return fields
      .getByRole('textbox')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''))
  }
  await window.keyboard.press('Alt+ArrowDown')
  await expect.poll(order).toEqual(['Pages', 'Department'])
  await expect(renamed).toBeFocused()
  await fields.getByRole('button', { name: 'More for “Department”' }).click()
  await window.getByRole('menuitem', { name: 'Move up' }).click()
  await expect.poll(order).toEqual(['Department', 'Pages'])
  await fields.locator('[draggable]').first().dragTo(fields.getByRole('listitem').last())
  await expect.poll(order).toEqual(['Pages', 'Department'])
  await fields.getByRole('button', { name: 'More for “Department”' }).click()
  await window.getByRole('menuitem', { name: 'Remove…' }).click()
  await expect(fields.getByText('1 article says something in it.')).toBeVisible()
  expect(await seriousBarriers(window)).toEqual([])
  await fields.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect.poll(order).toEqual(['Pages'])
  await window.keyboard.press('Escape')
  await window.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click()
  await expect(details.getByRole('button', { name: /Department/u })).toContainText('Comment')

  await window.getByRole('button', { name: 'Publish…' }).click()
  const sheet = window.getByRole('dialog', { name: /^Publish/u })
  await expect(sheet.getByLabel('Address of the site')).toHaveValue('https://harbour.example')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+n')
  await details.getByRole('button', { name: /^Dates and address/u }).click()
  await expect(details.getByRole('button', { name: /Language/u })).toContainText('Welsh')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('name of the journal')
  await expect(window.getByRole('option', { name: /^Settings/u })).toBeVisible()
})
