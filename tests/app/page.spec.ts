import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, type Page } from '@playwright/test'

import type { Article } from '../../core/article/article.ts'
import { documentText } from '../../core/document/document-text.ts'
import type { Block } from '../../core/document/document.ts'
import { createFigure } from '../../core/document/figure.ts'
import type { Inline } from '../../core/document/inline.ts'
import { anArticle } from '../builders/article.ts'
import { bodyInOneForm } from '../builders/body-in-one-form.ts'
import { everyNode } from '../builders/every-node.ts'
import { pngBytes } from '../builders/media.ts'
import { test } from './desk-test.ts'
import { choosesToOpen } from './dialogs.ts'
import { paste } from './paste.ts'
import { seriousBarriers } from './serious-barriers.ts'

function blankArticle(): Article {
  return anArticle({
    headline: 'Night',
    standfirst: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  })
}

test('every block is written by keys alone, survives undo, and is there when the desk opens again', async ({
  openDesk,
}) => {
  const article = blankArticle()
  const { window, show, onDisk, close, openAgain } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).click()
  const { keyboard } = window

  await keyboard.type('Oil^[')
  await keyboard.type('So does wax.')
  await keyboard.press('Escape')
  await keyboard.type(' burns.')
  await keyboard.press('Enter')
  await keyboard.type('[ ] Light the lamps')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await takeFromSlashMenu(window, 'pull', 'Nobody is sent home.')
  await keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Who says so' })).toBeFocused()
  await keyboard.type('Mara')
  await keyboard.press('Enter')
  await takeFromSlashMenu(window, 'box', 'Bring a coat.')
  await leaveBlock(window)
  await keyboard.type('|||')
  for (const cell of ['Hour', 'Readers', 'Lamps', '22']) {
    await keyboard.type(cell)
    await keyboard.press('Tab')
  }
  await window.getByRole('textbox', { name: 'Caption of the table' }).click()
  await keyboard.type('By night')
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('textbox', { name: 'Caption of the table' })).toHaveValue('')
  await window.keyboard.press('Control+Shift+z')
  await keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Body' })).toBeFocused()
  await keyboard.type('*')
  await expect(window.getByRole('columnheader').first()).toHaveText('*Hour')
  await keyboard.press('Backspace')
  await keyboard.press('ArrowUp')
  await expect(window.getByRole('textbox', { name: 'Caption of the table' })).toBeFocused()
  await keyboard.press('Enter')
  await leaveBlock(window)
  await takeFromSlashMenu(window, 'fold', 'More')
  await keyboard.press('Enter')
  await keyboard.type('Inside.')
  await leaveBlock(window)
  await takeFromSlashMenu(window, 'video', '')
  await expect(window.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await keyboard.type('youtu.be/lamp')
  await keyboard.press('Escape')

  await expect
    .poll(async () => (await onDisk(article)).body.content.map(({ type }) => type))
    .toEqual(['paragraph', 'taskList', 'pullQuote', 'callout', 'table', 'details', 'embed'])
  const written = (await onDisk(article)).body
  expect(documentText(written)).toContain('\nMore\nInside.')
  expect(written.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Oil' },
      { type: 'footnote', content: [{ type: 'text', text: 'So does wax.' }] },
      { type: 'text', text: ' burns.' },
    ],
  })
  await expect
    .poll(async () => (await onDisk(article)).body.content.find(({ type }) => type === 'embed'))
    .toMatchObject({ attrs: { address: 'https://youtu.be/lamp', provider: 'YouTube' } })

  const note = window.locator('[data-footnote]').first()
  expect(await note.evaluate(widthsThatPart)).toEqual([])

  const whole = (await onDisk(article)).body
  await close()
  const again = await openAgain()
  await again.show('Articles', article)
  await expect(again.window.getByText('Bring a coat.', { exact: true })).toBeVisible()
  expect((await again.onDisk(article)).body).toEqual(whole)
})

test('a text with every node goes through copy and paste, and back by undo, as it was', async ({
  openDesk,
}) => {
  const article = anArticle({ headline: 'Everything', body: everyNode })
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByText('Small print').click()
  await window.keyboard.press('Control+a')
  const copied = await copy(window)
  expect(copied['text/html']).toContain('<h2 id="who-comes">Who comes?</h2>')
  expect(copied['text/plain']).toContain('> Nobody is sent home.')
  expect(copied['text/html']).not.toContain('Nobody wrote this')

  await window.keyboard.press('Backspace')
  await expect.poll(async () => (await onDisk(article)).body.content.length).toBe(1)
  await paste(window, copied)
  const pasted = bodyInOneForm(everyNode)
  await expect.poll(async () => bodyInOneForm((await onDisk(article)).body)).toEqual(pasted)
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+Shift+z')
  await window.keyboard.press('Control+Shift+z')
  await expect.poll(async () => bodyInOneForm((await onDisk(article)).body)).toEqual(pasted)
  expect(await seriousBarriers(window)).toEqual([])
})

test('what is pasted from Word keeps its notes, its pictures come into the library, and plain stays plain', async ({
  openDesk,
}) => {
  const article = blankArticle()
  const { window, show, onDisk, app } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await window.getByRole('textbox', { name: 'Body' }).click()
  const picture = Buffer.from(pngBytes({ width: 8, height: 6 })).toString('base64')
  await paste(window, {
    'text/html': `<html><body><p class=MsoNormal>Oil<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a> burns.<o:p></o:p></p>
      <img alt="A lamp" src="data:image/png;base64,${picture}">
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> So does wax.</p></div></div></body></html>`,
  })
  await expect
    .poll(async () => (await onDisk(article)).body.content.map(({ type }) => type))
    .toEqual(['paragraph', 'figure'])
  const [line, figure] = (await onDisk(article)).body.content
  expect(line).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Oil' },
      { type: 'footnote', content: [{ type: 'text', text: 'So does wax.' }] },
      { type: 'text', text: ' burns.' },
    ],
  })
  expect(imagesOf(figure).map(({ alt, media }) => [alt, media !== null])).toEqual([
    ['A lamp', true],
  ])

  await window.keyboard.press('Control+Enter')
  await paste(window, { 'text/plain': '## Oil\n\n- one\n- two' })
  await expect
    .poll(async () => (await onDisk(article)).body.content.map(({ type }) => type))
    .toEqual(['paragraph', 'figure', 'heading', 'bulletList'])

  await app.evaluate(({ clipboard }) => clipboard.writeText('## As **typed**'))
  await window.keyboard.press('Control+Enter')
  await window.keyboard.press('Control+Shift+v')
  await expect
    .poll(async () => (await onDisk(article)).body.content.at(-1))
    .toEqual({ type: 'paragraph', content: [{ type: 'text', text: '## As **typed**' }] })

  await window.keyboard.press('Enter')
  await window.keyboard.type('``` ')
  await expect(window.getByRole('textbox', { name: 'Body' }).locator('pre')).toBeVisible()
  await paste(window, {
    'text/html':
      '<p class=MsoNormal>lamp = <del cite="mailto:Tom" datetime="2026-11-26T10:00">off</del><ins cite="mailto:Tom" datetime="2026-11-26T10:00">on</ins></p>',
    'text/plain': 'lamp = offon',
  })
  await expect(window.getByText('Code holds no comments and suggestions')).toBeVisible()
  await expect
    .poll(async () => (await onDisk(article)).body.content.at(-1))
    .toMatchObject({ type: 'codeBlock', content: [{ type: 'text', text: 'lamp = on' }] })

  // What is above comes into sight and gets its height later: the table's tools go with the table.
  const lines = Array.from({ length: 40 }, (_, at) => `<p>${`Line ${at} is long. `.repeat(12)}</p>`)
  await window.keyboard.press('Control+Enter')
  await paste(window, {
    'text/html': `${lines.join('')}<h2>Tides</h2><table><tr><td>High</td><td>Low</td></tr></table>`,
  })
  const tools = window.getByRole('toolbar', { name: 'Table' })
  await expect(tools).toBeVisible()
  const table = window.getByRole('textbox', { name: 'Body' }).locator('table')
  await expect
    .poll(async () => {
      const [own, held] = [await tools.boundingBox(), await table.boundingBox()]
      return Math.abs((held?.y ?? 0) - (own?.y ?? 0) - (own?.height ?? 0))
    })
    .toBeLessThan(12)
})

test('figures are credited and placed, blocks moved by their handle, and rare characters found by name', async ({
  openDesk,
}) => {
  const article = anArticle({
    headline: 'Night',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'First.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Second.' }] },
        createFigure([{ media: null, alt: 'A lamp', address: 'https://lamps.example/one.png' }]),
        { type: 'paragraph', content: [{ type: 'text', text: 'Last.' }] },
      ],
    },
  })
  const said = { credit: 'Ilse Brandt', licence: 'CC BY 4.0' }
  const { app, window, show, onDisk, folder } = await openDesk(
    () => ({ records: [article] }),
    [{ bytes: pngBytes({ shade: 12 }), fileName: 'pier.png', as: said }],
  )
  await show('Articles', article)
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('This picture isn’t in the library.').click()
  const caption = body.getByRole('textbox', { name: 'Caption' })
  await caption.pressSequentially('The quay')
  await window.keyboard.press('Control+z')
  await expect(caption).toHaveValue('')
  await expect(caption).toBeFocused()
  await body.getByText('Last.').click()
  await window.keyboard.type(' Really.')
  await expect(body.getByText('Last. Really.')).toBeVisible()
  await body.getByRole('textbox', { name: 'Credit' }).fill('Ada Moss')
  await window.keyboard.press('Enter')
  await expect(body.getByRole('textbox', { name: 'Credit' })).toHaveValue('Ada Moss')
  await body.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0')
  await body.getByRole('button', { name: /Place/u }).click()
  await window.getByRole('option', { name: 'Wider than the text' }).click()
  await expect
    .poll(async () => (await onDisk(article)).body.content[2])
    .toMatchObject({ attrs: { credit: 'Ada Moss', licence: 'CC BY 4.0', alignment: 'wide' } })

  await body.getByText('Second.').hover()
  await window.getByRole('button', { name: 'The block' }).click()
  await window.getByRole('menuitem', { name: 'Move up' }).click()
  await window.getByRole('button', { name: 'Special characters…' }).click()
  await window.keyboard.type('narrow')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect
    .poll(async () => documentText((await onDisk(article)).body))
    .toBe('\u202FSecond.\nFirst.\nLast. Really.')
  await body.getByText('Second.').click()
  await window.keyboard.press('Alt+ArrowDown')
  await expect
    .poll(async () => documentText((await onDisk(article)).body))
    .toBe('First.\n\u202FSecond.\nLast. Really.')
  await body.getByText('Second.').hover()
  await window
    .getByTitle('Drag to move')
    .dragTo(body.getByText('First.'), { targetPosition: { x: 4, y: 2 } })
  await expect
    .poll(async () => documentText((await onDisk(article)).body))
    .toBe('\u202FSecond.\nFirst.\nLast. Really.')

  await test.step('a picture that could not be had is added in its place', async () => {
    await expect(body.getByText('https://lamps.example/one.png')).toBeVisible()
    await body.getByRole('button', { name: 'Choose from the library…' }).press('Enter')
    await expect(window.getByRole('option', { name: 'quay.png' })).toBeVisible()
    await window.keyboard.type('quay')
    await window.keyboard.press('Enter')
    await expect
      .poll(async () => imagesOf((await onDisk(article)).body.content[2]))
      .toMatchObject([{ media: expect.any(String), alt: 'A lamp' }])
    await expect(body.locator('img')).toBeVisible()
    await body.getByText('Second.').click()
    await window.keyboard.press('Control+z')
    const lamp = path.join(folder, '..', 'lamp.png')
    await writeFile(lamp, pngBytes({ shade: 30 }))
    await choosesToOpen(app, lamp)
    await body.getByRole('button', { name: 'Add the picture…' }).press('Enter')
    await expect(body.getByText('lamps.example')).toHaveCount(0)
    await expect(body.getByRole('textbox', { name: 'Alt text' })).toHaveValue('A lamp')
  })

  const files = ['lighthouse.png', 'mole.png'].map((name) => path.join(folder, '..', name))
  for (const [at, file] of files.entries()) await writeFile(file, pngBytes({ shade: 80 + at }))
  await choosesToOpen(app, ...files)
  await body.getByText('Last. Really.').click()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await takeFromSlashMenu(window, 'photos', '')
  await expect(body.getByRole('textbox', { name: 'Alt text' }).nth(1)).toBeFocused()
  await window.keyboard.type('A light')
  await expect
    .poll(async () => imagesOf((await onDisk(article)).body.content.at(-1)).map(({ alt }) => alt))
    .toEqual(['A light', ''])
  await choosesToOpen(app, files[0] ?? '')
  await body.getByRole('button', { name: 'Picture 1', exact: true }).click()
  await window.getByRole('menuitem', { name: 'Add pictures…' }).click()
  await expect(body.getByRole('textbox', { name: 'Alt text' }).nth(3)).toBeFocused()
  await body.getByRole('button', { name: 'Picture 1', exact: true }).click()
  await window.getByRole('menuitem', { name: 'Replace it from the library…' }).click()
  await window.getByRole('option', { name: 'pier.png' }).click()
  await body.getByRole('button', { name: 'Picture 1', exact: true }).click()
  // What readers are told as long as nothing else is said.
  await expect(body.getByRole('textbox', { name: 'Credit for all pictures' })).toHaveAttribute(
    'placeholder',
    'Ilse Brandt, CC BY 4.0',
  )
  await window.getByRole('menuitem', { name: 'Use its credit for all pictures' }).click()
  await expect(body.getByRole('textbox', { name: 'Credit for all pictures' })).toHaveValue(
    'Ilse Brandt',
  )
})

test('a slash after a space offers what goes into a sentence, and is out of the way of those who write', async ({
  openDesk,
}) => {
  const article = blankArticle()
  const { window, show, onDisk } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.click()
  const { keyboard } = window
  const menu = window.getByRole('listbox', { name: 'Put in' })

  await window.setViewportSize({ width: 900, height: 640 })
  await keyboard.type('Oil and / or /wax, 9/11, and /')
  await expect(menu.getByRole('option')).toHaveCount(14)
  // Whole in a small window, above its line or below it.
  await expect(menu).toBeInViewport({ ratio: 1 })
  await keyboard.press('Escape')
  for (let line = 0; line < 9; line += 1) await keyboard.press('Enter')
  await keyboard.type('/')
  await expect(menu).toBeInViewport({ ratio: 1 })
  const bar = await window.getByRole('toolbar', { name: 'Format' }).boundingBox()
  const above = await menu.boundingBox()
  expect(above?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  for (let key = 0; key < 11; key += 1) await keyboard.press('Backspace')
  await keyboard.type('/')
  await expect(menu.getByRole('option')).toHaveCount(14)
  await keyboard.type(' x')
  await expect(menu).toHaveCount(0)
  await keyboard.press('Backspace')
  await keyboard.press('Backspace')
  await keyboard.type('q')
  await expect(menu).toHaveCount(0)
  await keyboard.press('Backspace')
  await expect(menu).toBeVisible()
  await keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await keyboard.type('foot')
  await keyboard.press('Control+a')
  await keyboard.press('ArrowRight')
  await expect(menu).toHaveCount(0)
  await keyboard.press('Enter')

  await keyboard.type('Wax /foot')
  await keyboard.press('Tab')
  await keyboard.type('So does oil. /note')
  await expect(menu).toHaveCount(0)
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await keyboard.type('See /link')
  await keyboard.press('Enter')
  const link = window.getByRole('dialog', { name: 'Link' })
  await expect(link.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await keyboard.type('example.org/two lamps')
  await expect(link.getByRole('alert')).toContainText('An address has no spaces')
  await expect(link.getByRole('button', { name: 'Make the link' })).toBeDisabled()
  await keyboard.press('Control+a')
  await keyboard.type('example.org')
  await keyboard.press('Enter')
  await expect(body).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('Lamps /sup')
  await expect(menu.getByRole('option', { selected: true })).toHaveText('Superscript')
  await keyboard.press('Enter')
  await keyboard.type('2')

  const marks: Inline['marks'] = [{ type: 'link', attrs: { href: 'https://example.org' } }]
  await expect
    .poll(async () => (await onDisk(article)).body.content)
    .toEqual([
      paragraphOf({ type: 'text', text: 'Oil and / or /wax, 9/11, and /foot' }),
      paragraphOf(
        { type: 'text', text: 'Wax ' },
        { type: 'footnote', content: [{ type: 'text', text: 'So does oil. /note' }] },
      ),
      paragraphOf({ type: 'text', text: 'See ' }, { type: 'text', text: 'example.org', marks }),
      paragraphOf(
        { type: 'text', text: 'Lamps ' },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      ),
    ])

  await body.getByText('See').click()
  await keyboard.press('Home')
  await keyboard.press('Control+ArrowRight')
  await keyboard.type(' /comm')
  await keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await expect(window.getByRole('complementary')).toContainText('See')

  // A slash alone may be meant as one.
  await body.getByText('Lamps').click()
  await keyboard.press('End')
  await keyboard.type(' /')
  await expect(menu).toBeVisible()
  await expect(menu.getByRole('option', { selected: true })).toHaveCount(0)
  await keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await keyboard.type('Last /')
  await keyboard.press('ArrowUp')
  await expect(menu.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Escape')
  await expect(body).toContainText('Last /')
})

function paragraphOf(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content }
}

test('the format bar can be hidden, and stays so', async ({ openDesk }) => {
  const article = blankArticle()
  const { window, show, close, openAgain } = await openDesk(() => ({ records: [article] }))
  await show('Articles', article)
  await expect(window.getByRole('toolbar', { name: 'Format' })).toBeVisible()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('format bar')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('toolbar', { name: 'Format' })).toBeHidden()
  await close()
  const again = await openAgain()
  await expect(again.window.getByRole('textbox', { name: 'Body' })).toBeVisible()
  await expect(again.window.getByRole('toolbar', { name: 'Format' })).toBeHidden()
})

async function takeFromSlashMenu({ keyboard }: Page, name: string, text: string): Promise<void> {
  await keyboard.type(`/${name}`)
  await keyboard.press('Enter')
  await keyboard.type(text)
}

/** A new line after the block that holds the caret. */
async function leaveBlock({ keyboard }: Page): Promise<void> {
  await keyboard.press('Control+Enter')
}

/** How wide a column would have to be for the note's number to stand on another line than the word before it. */
function widthsThatPart(note: HTMLElement): readonly number[] {
  const paragraph = note.parentElement
  const likeIt = paragraph?.cloneNode(true)
  if (!(likeIt instanceof HTMLElement) || paragraph === null) throw new RangeError('no paragraph')
  const shell = document.createElement('div')
  shell.className = paragraph.parentElement?.className ?? ''
  shell.style.position = 'absolute'
  shell.append(likeIt)
  document.body.append(shell)
  const sign = likeIt.querySelector('button')
  const widths = Array.from({ length: 60 }, (_, at) => 48 + at * 2)
  const parting = widths.filter((width) => {
    likeIt.style.width = `${width}px`
    const word = new Range()
    const text = likeIt.firstChild
    if (text === null || sign === null) throw new RangeError('no note')
    word.setStart(text, (text.textContent?.length ?? 1) - 1)
    word.setEnd(text, text.textContent?.length ?? 0)
    const [before, number] = [word.getBoundingClientRect(), sign.getBoundingClientRect()]
    return number.top > before.bottom || number.left - before.right > 1
  })
  shell.remove()
  return parting
}

/** What the window puts on the clipboard, by type. */
async function copy(window: Page): Promise<Readonly<Record<string, string>>> {
  return window.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    )
    return Object.fromEntries(
      [...clipboardData.types].map((type) => [type, clipboardData.getData(type)]),
    )
  })
}

function imagesOf(block: Block | undefined) {
  return block?.type === 'figure' ? block.attrs.images : []
}
