import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from '@playwright/test'

import type { Article } from '../../core/article/article.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { bodyInOneForm } from '../builders/body-in-one-form.ts'
import { everyNode } from '../builders/every-node.ts'
import { pngBytes } from '../builders/media.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { choosesToOpen } from './dialogs.ts'
import { dropFile } from './file-drop.ts'
import { savingWord } from './saving-word.ts'
import { seriousBarriers } from './serious-barriers.ts'

function blankArticle(fields: Partial<Article> = {}): Article {
  return anArticle({
    headline: 'Night',
    standfirst: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    ...fields,
  })
}

test('an article is written from its headline to its body without leaving the keys', async ({
  openDesk,
}) => {
  const article = blankArticle({ headline: '' })
  const { window, onDisk } = await openDesk(() => ({ records: [article] }))
  await window.getByRole('option', { name: 'Untitled article' }).click()

  await window.getByRole('textbox', { name: 'Headline' }).click()
  await window.keyboard.type('What the lamps saw')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Standfirst' })).toBeFocused()
  await window.keyboard.type('A winter beside the harbour.')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused()

  await window.keyboard.type('## Who comes')
  await window.keyboard.press('Enter')
  await window.keyboard.type('- Nurses')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Students')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await window.keyboard.type('> Nobody is sent home.')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await window.keyboard.type('The ')
  await window.keyboard.press('Control+b')
  await window.keyboard.type('lamps')
  await window.keyboard.press('Shift+Enter')
  await window.keyboard.type('stay')
  await window.keyboard.press('Control+b')
  await window.keyboard.type(' on.')

  await expect
    .poll(async () => {
      const { headline, standfirst, body } = await onDisk(article)
      return { headline, standfirst, body: body.content }
    })
    .toEqual({
      headline: 'What the lamps saw',
      standfirst: 'A winter beside the harbour.',
      body: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Who comes' }] },
        {
          type: 'bulletList',
          content: ['Nurses', 'Students'].map((text) => ({
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          })),
        },
        {
          type: 'blockquote',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Nobody is sent home.' }] },
          ],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The ' },
            { type: 'text', text: 'lamps', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'stay', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' on.' },
          ],
        },
      ],
    })
  await expect(window.getByRole('option', { name: 'What the lamps saw' })).toBeVisible()
})

test('“Saved” is said only when the file holds what was typed', async ({ openDesk }) => {
  const article = blankArticle()
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).click()

  let typed = ''
  for (const sentence of ['The lamps are lit. ', 'Somebody reads. ', 'Nobody sleeps.']) {
    await window.keyboard.type(sentence)
    typed += sentence
    await expect(savingWord(window)).toHaveText('Saved')
    expect((await onDisk(article)).body).toEqual(aDocument(typed))
  }
})

test('the bar formats what is selected, and takes it back', async ({ openDesk }) => {
  const article = anArticle({ headline: 'Night', body: aDocument('lamps') })
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const bar = window.getByRole('toolbar', { name: 'Format' })
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.press('Control+a')

  for (const name of ['Bold', 'Italic', 'Strike through', 'Code']) {
    await bar.getByRole('button', { name, exact: true }).click()
  }
  await window.keyboard.press('Control+Shift+k')
  await window.getByRole('textbox', { name: 'Address' }).fill('example.org/night')
  await window.keyboard.press('Enter')
  await expect
    .poll(async () => (await onDisk(article)).body.content)
    .toEqual([
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'lamps',
            marks: expect.arrayContaining([
              { type: 'bold' },
              { type: 'italic' },
              { type: 'strike' },
              { type: 'code' },
              { type: 'link', attrs: { href: 'https://example.org/night' } },
            ]),
          },
        ],
      },
    ])

  for (let step = 0; step < 5; step += 1) {
    await bar.getByRole('button', { name: 'Undo' }).click()
  }
  await expect.poll(async () => (await onDisk(article)).body).toEqual(article.body)

  await bar.getByRole('button', { name: 'Redo' }).click()
  await expect(bar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')

  await test.step('a link is asked for beside its words, which stay marked', async () => {
    await window.keyboard.press('Control+Shift+k')
    await expect(window.getByRole('textbox', { name: 'Address' })).toBeFocused()
    expect(await window.evaluate(() => CSS.highlights.has('chosen-words'))).toBe(true)
    const words = await window.getByText('lamps', { exact: true }).boundingBox()
    const sheet = await window.getByRole('dialog', { name: 'Link' }).boundingBox()
    expect(Math.abs((sheet?.y ?? 0) - (words?.y ?? 0) - (words?.height ?? 0))).toBeLessThan(24)
    await window.keyboard.type('example.org/lost')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+Shift+k')
    await expect(window.getByRole('textbox', { name: 'Address' })).toBeFocused()
    await window.keyboard.type('example.org/found')
    await window.keyboard.press('Enter')
    expect(await window.evaluate(() => CSS.highlights.has('chosen-words'))).toBe(false)
    await expect(window.getByRole('link', { name: 'lamps' })).toHaveAttribute(
      'href',
      'https://example.org/found',
    )
  })

  await test.step('the palette offers the link first, and takes an address at once', async () => {
    await window.keyboard.press('Control+a')
    await window.keyboard.press('Control+k')
    const rows = window.getByRole('listbox', { name: 'Commands and records' }).getByRole('option')
    await expect(rows.first()).toContainText('Link the chosen words…')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('textbox', { name: 'Address' })).toBeFocused()
    await window.keyboard.press('Escape')
    await expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused()
    await window.keyboard.press('Control+k')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('textbox', { name: 'Address' })).toBeFocused()
    await window.keyboard.type('example.org/second')
    await window.keyboard.press('Enter')
    const link = window.getByRole('link', { name: 'lamps' })
    await expect(link).toHaveAttribute('href', 'https://example.org/second')
    await window.keyboard.press('Control+k')
    await window.keyboard.type('example.org/third')
    await expect(rows.first()).toContainText('Link the chosen words to example.org/third')
    await window.keyboard.press('Enter')
    await expect(link).toHaveAttribute('href', 'https://example.org/third')
    await expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused()
    const words = await link.textContent()
    await window.keyboard.press('End')
    await window.keyboard.type(' burn.')
    await expect(window.getByRole('textbox', { name: 'Body' })).toContainText(`${words} burn.`)
    await expect(link).toHaveText(words ?? '')
  })

  await test.step('where no words are selected the address is written', async () => {
    await window.keyboard.press('Control+End')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Shift+ArrowLeft')
    await window.keyboard.press('Control+Shift+k')
    await expect(window.getByRole('textbox', { name: 'Address' })).toBeFocused()
    await window.keyboard.type('https://bells.example')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('textbox', { name: 'Body' })).toContainText(
      'https://bells.example',
    )
  })
})

test('paragraphs become headings, lists, quotes and code by the bar', async ({ openDesk }) => {
  const article = anArticle({ headline: 'Night', body: aDocument('lamps') })
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.setViewportSize({ width: 1440, height: 900 })
  const bar = window.getByRole('toolbar', { name: 'Format' })
  await window.getByRole('textbox', { name: 'Body' }).click()

  for (const [name, type] of [
    ['Quote', 'blockquote'],
    ['Bulleted list', 'bulletList'],
    ['Numbered list', 'orderedList'],
  ] as const) {
    await bar.getByRole('button', { name }).click()
    await expect.poll(async () => (await onDisk(article)).body.content[0]?.type).toBe(type)
    await bar.getByRole('button', { name }).click()
    await expect.poll(async () => (await onDisk(article)).body).toEqual(article.body)
  }
  for (const [name, type] of [
    ['Subheading', 'heading'],
    ['Code block', 'codeBlock'],
    ['Text', 'paragraph'],
  ] as const) {
    await bar.getByRole('button', { name: 'Paragraph style' }).click()
    await window.getByRole('option', { name, exact: true }).click()
    await expect.poll(async () => (await onDisk(article)).body.content[0]?.type).toBe(type)
  }
  await window.keyboard.press('End')
  await bar.getByRole('button', { name: 'Rule' }).click()
  await expect
    .poll(async () => (await onDisk(article)).body.content.map(({ type }) => type))
    .toContain('horizontalRule')
})

test('a body with every node and mark stands in the editor and is stored again as it was', async ({
  openDesk,
}) => {
  const article = anArticle({ headline: 'Everything', body: everyNode })
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await expect(window.getByRole('textbox', { name: 'Body' })).toBeVisible()
  // The library has none of its pictures: each place shows the sign for that.
  const drawn = window.locator('main img').first()
  await drawn.scrollIntoViewIfNeeded()
  await expect
    .poll(async () => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(640)

  await window.getByRole('textbox', { name: 'Headline' }).fill('Everything again')
  await expect.poll(async () => (await onDisk(article)).headline).toBe('Everything again')
  expect(bodyInOneForm((await onDisk(article)).body)).toEqual(bodyInOneForm(everyNode))
})

test('a name that nobody has yet becomes a person in the byline', async ({ openDesk }) => {
  const article = blankArticle()
  const known = anAuthor({ name: 'Zoë de Vries' })
  const { window, show, onDisk } = await openDesk(() => ({ records: [known, article] }))
  await show('Articles', article)

  const field = window.getByRole('combobox', { name: 'Add an author' })
  await field.fill('zoe')
  await window.getByRole('option', { name: 'Zoë de Vries' }).click()
  await field.fill('Odalys Brandt')
  await window.getByRole('option', { name: 'New person: Odalys Brandt' }).click()
  await expect(
    window.getByRole('group', { name: 'Byline' }).getByRole('button', { name: 'Odalys Brandt' }),
  ).toBeVisible()

  await expect.poll(async () => (await onDisk(article)).byline.length).toBe(2)
  const [first, second] = (await onDisk(article)).byline
  expect(first).toBe(known.id)
  expect(await onDisk({ ...known, id: second ?? aRecordId(0) })).toMatchObject({
    kind: 'author',
    name: 'Odalys Brandt',
  })

  await window.getByRole('button', { name: 'Odalys Brandt' }).click()
  await window.getByRole('menuitem', { name: 'Name earlier' }).click()
  await expect.poll(async () => (await onDisk(article)).byline).toEqual([second, first])

  const byline = window.getByRole('group', { name: 'Byline' })
  await field.fill('Ada Brook and Tom Hale')
  await expect(window.getByRole('option', { name: 'Add Ada Brook and Tom Hale' })).toBeVisible()
  await field.press('Enter')
  await expect(byline.getByRole('button')).toHaveText([
    /Odalys Brandt/u,
    /Zoë de Vries/u,
    /Ada Brook/u,
    /Tom Hale/u,
  ])
  await expect(field).toHaveValue('')
  await expect(window.getByText('Added Ada Brook and Tom Hale to the byline')).toBeVisible()
  await field.press('Control+z')
  await expect(byline.getByRole('button')).toHaveCount(2)
  await expect(window.getByText('Undone: added Ada Brook and Tom Hale')).toBeVisible()
  await expect.poll(async () => (await onDisk(article)).byline).toEqual([second, first])
  await field.pressSequentially('Ada Brook')
  await expect(window.getByRole('option', { name: 'New person: Ada Brook' })).toBeVisible()
  await field.press(',')
  await expect(byline.getByRole('button', { name: 'Ada Brook' })).toBeVisible()
  await expect(field).toHaveValue('')
  await expect.poll(async () => (await onDisk(article)).byline.length).toBe(3)
})

test('pictures come by drop and by dialog, with alt text and caption', async ({ openDesk }) => {
  const article = anArticle({ headline: 'Night', body: aDocument('lamps') })
  const { app, window, show, onDisk, folder } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const body = window.getByRole('textbox', { name: 'Body' })

  await dropFile(body, {
    name: 'boat.png',
    type: 'image/png',
    bytes: pngBytes({ width: 30, height: 20, shade: 40 }),
  })
  const file = path.join(folder, '..', 'lighthouse.png')
  await writeFile(file, pngBytes({ width: 30, height: 20, shade: 90 }))
  await choosesToOpen(app, file)
  await expect(body.locator('img')).toHaveCount(1)
  await body.getByText('lamps').click()
  await window.getByRole('button', { name: 'Picture…', exact: true }).click()
  await expect(body.locator('img')).toHaveCount(2)
  for (const picture of await body.locator('img').all()) {
    await expect
      .poll(async () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(30)
  }

  const alt = body.getByRole('textbox', { name: 'Alt text' }).first()
  await body.getByRole('button', { name: 'Needs alt text' }).first().click()
  await expect(alt).toBeFocused()
  await window.keyboard.type('A boat under a lamp')
  await body.getByRole('textbox', { name: 'Caption', exact: true }).first().click()
  await window.keyboard.type('ferry')
  await window.keyboard.press('Home')
  await window.keyboard.type('Before the ', { delay: 20 })

  await expect
    .poll(async () =>
      (await onDisk(article)).body.content.flatMap((block) =>
        block.type === 'figure' ? [[block.attrs.images[0]?.alt, block.attrs.caption]] : [],
      ),
    )
    .toEqual([
      ['A boat under a lamp', 'Before the ferry'],
      ['', ''],
    ])

  const lastBlock = body.locator('> *').last()
  await lastBlock.evaluate((block) => {
    block.scrollIntoView({ block: 'center' })
  })
  const last = await lastBlock.boundingBox()
  await window.mouse.click((last?.x ?? 0) + 20, (last?.y ?? 0) + (last?.height ?? 0) + 40)
  await window.keyboard.type('The end.')
  await body.getByText('lamps').click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Truly.')
  await expect
    .poll(async () => (await onDisk(article)).body.content.at(-1))
    .toMatchObject({ type: 'paragraph', content: [{ text: 'The end. Truly.' }] })
})

test('a file that is let go over the text gives its words, becomes an article, or is refused', async ({
  openDesk,
}) => {
  const article = anArticle({ headline: 'Night', body: aDocument('lamps', 'Dawn.') })
  const { window, show } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const body = window.getByRole('textbox', { name: 'Body' })
  const notes = {
    name: 'notes.md',
    type: 'text/markdown',
    bytes: new TextEncoder().encode('# Who comes\n\nNurses **first**.\n'),
  }

  await dropFile(body.getByText('lamps'), notes)
  const sheet = window.getByRole('dialog', { name: '“notes.md”' })
  expect(await seriousBarriers(window)).toEqual([])
  await window.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
  await expect(body.getByRole('heading', { name: 'Who comes' })).toBeVisible()
  await expect(body.locator('strong')).toHaveText('first')
  await expect(body).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(body.getByRole('heading')).toHaveCount(0)
  await expect(body.locator('p')).toHaveText(['lamps', 'Dawn.'])

  await dropFile(body, { name: 'talk.mp4', type: 'video/mp4', bytes: new Uint8Array(4) })
  await expect(window.getByRole('contentinfo')).toContainText(
    'talk.mp4 can’t go into a text. Put it online and write /embed to refer to it.',
  )
  await dropFile(body, notes)
  await sheet.getByRole('button', { name: 'Import the file…' }).click()
  await expect(window.getByRole('dialog', { name: 'Import' })).toContainText('notes.md')
})

test('an excerpt is the standfirst until one is typed', async ({ openDesk }) => {
  const article = anArticle({ headline: 'Night', standfirst: 'Twice a day.' })
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const excerpt = window.getByRole('textbox', { name: 'Excerpt' })
  await expect(excerpt).toHaveValue('Twice a day.')
  await excerpt.fill('Twice a day')
  await expect(window.getByRole('button', { name: 'Take the standfirst again' })).toBeVisible()
  await excerpt.press('End')
  await excerpt.pressSequentially('.')
  await expect(window.getByText('This is the standfirst. Type')).toBeVisible()

  await excerpt.fill('My own words.')
  await expect
    .poll(async () => (await onDisk(article)).excerpt)
    .toEqual({ kind: 'typed', text: 'My own words.' })

  await window.getByRole('button', { name: 'Take the standfirst again' }).click()
  await expect(excerpt).toHaveValue('Twice a day.')
  await expect.poll(async () => (await onDisk(article)).excerpt).toEqual({ kind: 'derived' })
})

test('status and tags are chosen in the details', async ({ openDesk }) => {
  const article = blankArticle()
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)

  await window.getByRole('complementary').getByRole('button', { name: 'Status' }).click()
  await window
    .getByRole('listbox', { name: 'Status' })
    .getByRole('option', { name: 'Ready' })
    .click()
  const tags = window.getByRole('combobox', { name: 'Add to tags' })
  await tags.click()
  await window.keyboard.type('harbour,night')
  await window.keyboard.press('Enter')

  await expect
    .poll(async () => {
      const { status, tags: stored } = await onDisk(article)
      return [status, stored]
    })
    .toEqual(['ready', ['harbour', 'night']])
  await expect(window.getByRole('option', { name: 'Night' })).toContainText('Ready')

  await window.getByRole('button', { name: 'Remove harbour' }).click()
  await expect.poll(async () => (await onDisk(article)).tags).toEqual(['night'])
})

test('what is pasted is reduced to what the desk knows', async ({ openDesk }) => {
  const article = blankArticle()
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.setData(
      'text/html',
      `<h1 onclick="alert(1)">Loud</h1><script>document.title = 'taken over'</script>
      <p style="color:red">Plain <a href="javascript:alert(1)">run</a>
      <a href="https://example.org/night" target="_blank">read</a><iframe src="https://example.org"></iframe></p>
      <ol start="-3"><li>one</li></ol><table><tr><td>cell</td></tr></table>`,
    )
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  })

  await expect.poll(async () => (await onDisk(article)).body.content[0]?.type).toBe('heading')
  const { content } = (await onDisk(article)).body
  expect(content.slice(0, 4)).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Loud' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Plain run ' },
        {
          type: 'text',
          text: 'read',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/night' } }],
        },
      ],
    },
    { type: 'embed', attrs: { address: 'https://example.org', provider: '', title: '' } },
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }],
        },
      ],
    },
  ])
  expect(await window.title()).not.toBe('taken over')
})
