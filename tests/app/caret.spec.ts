import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, type Locator } from '@playwright/test'

import { documentText } from '../../core/document/document-text.ts'
import { createFigure } from '../../core/document/figure.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { pngBytes } from '../builders/media.ts'
import { aRecordId } from '../builders/record-id.ts'
import { test } from './desk-test.ts'
import { choosesToOpen } from './dialogs.ts'

const zoe = anAuthor({ id: aRecordId(21), name: 'Zoë Sanderling' })
const floods = anArticle({
  id: aRecordId(23),
  headline: 'Floods',
  body: aDocument('The river rose', 'Then it fell.'),
})
const tides = anArticle({ id: aRecordId(22), headline: 'Tides', body: aDocument('Twice a day.') })

test('who makes an edition or a thread types its name at once', async ({ openDesk }) => {
  const { window } = await openDesk(() => ({ records: [tides] }))

  await window.getByRole('option', { name: 'Tides' }).waitFor()
  await window.keyboard.press('Control+3')
  await window.getByRole('button', { name: 'New in Editions' }).click()
  await expect(window.getByRole('textbox', { name: 'Title of the edition' })).toBeFocused()
  await window.keyboard.type('Autumn 2026')
  await window.keyboard.press('Control+Shift+N')
  await expect(window.getByRole('textbox', { name: 'Title of the thread' })).toBeFocused()
  await window.keyboard.type('Tide times')

  await window.keyboard.press('Control+3')
  await expect(window.getByRole('option', { name: 'Autumn 2026' })).toHaveCount(1)
  await window.keyboard.press('Control+2')
  await expect(window.getByRole('option', { name: 'Tide times' })).toHaveCount(1)
})

test('a name typed into the byline is never left lying there', async ({ openDesk }) => {
  const { window, show, onDisk } = await openDesk(() => ({ records: [zoe, tides] }))
  await show('Articles', tides)
  const add = window.getByRole('combobox', { name: 'Add an author' })

  await add.fill('sanderl')
  await add.press('Enter')
  await expect(window.getByRole('button', { name: 'Zoë Sanderling' })).toBeVisible()
  await add.fill('Odalys Brandt')
  await window.getByRole('textbox', { name: 'Body' }).click()
  await expect(window.getByRole('button', { name: 'Odalys Brandt' })).toBeVisible()

  await expect(add).toHaveValue('')
  await expect.poll(async () => (await onDisk(tides)).byline.length).toBe(2)
})

test('after a picture comes its alt text, and typing never replaces the picture', async ({
  openDesk,
}) => {
  const { app, window, folder, show, onDisk } = await openDesk(() => ({ records: [tides] }))
  await show('Articles', tides)
  const body = window.getByRole('textbox', { name: 'Body' })
  await body.getByText('Twice a day.').click()
  const file = path.join(folder, '..', 'pier.png')
  await writeFile(file, pngBytes({ width: 40, height: 30, shade: 120 }))
  await choosesToOpen(app, file)

  await window.getByRole('button', { name: 'Picture…', exact: true }).click()
  await expect(body.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await window.keyboard.type('A pier at low water')
  await body.locator('img').click()
  await window.keyboard.type('So')

  await expect(body.locator('img')).toHaveCount(1)
  await expect(body.locator('> p').last()).toHaveText('So')
  await expect
    .poll(async () =>
      (await onDisk(tides)).body.content.flatMap((block) =>
        block.type === 'figure' ? block.attrs.images.map(({ alt }) => alt) : [],
      ),
    )
    .toEqual(['A pier at low water'])

  await test.step('Enter leads from field to field and on into the text', async () => {
    // Two clicks on one place within half a second are a double click.
    await body.getByText('So', { exact: true }).click()
    await body.locator('img').click()
    for (const name of ['Alt text', 'Caption', 'Credit', 'Licence']) {
      await window.keyboard.press('Enter')
      await expect(body.getByRole('textbox', { name, exact: true })).toBeFocused()
    }
    await window.keyboard.type('CC BY 4.0')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.type('And s')
    await window.keyboard.press('Delete')
    await expect(body.locator('> p').last()).toHaveText('And so')
    await body.getByRole('textbox', { name: 'Caption', exact: true }).click()
    await window.keyboard.press('Control+Enter')
    await window.keyboard.type('Yes.')
    await expect(body.locator('> p')).toHaveText(['Twice a day.', 'Yes.', 'And so'])
  })
})

test('keys go on from where the caret is, and never up the page', async ({ openDesk }) => {
  const lines = Array.from({ length: 30 }, (_, at) => `Line ${at + 1} of the tide table.`)
  const mixed = anArticle({ id: aRecordId(50), headline: 'Mixed', body: aDocument() })
  const { window, show, onDisk } = await openDesk(({ id }) => {
    const three = ['One', 'Two', 'Three'].map((alt) => ({ media: id, alt }))
    const { content } = aDocument(...lines)
    const [figure, after] = [createFigure(three), aDocument('After it.', 'The end.').content]
    return {
      records: [
        { ...mixed, body: { type: 'doc', content: [...content, figure, ...after, ...content] } },
      ],
    }
  })
  await show('Articles', mixed)
  const body = window.getByRole('textbox', { name: 'Body' })
  const { keyboard } = window

  await test.step('Tab leads to the control behind the caret', async () => {
    await body.getByText('Line 30 of').first().click()
    await keyboard.press('Tab')
    const alts = body.getByRole('textbox', { name: 'Alt text' })
    const hidden = alts.first().locator('xpath=ancestor::*[@data-comes-first]/..')
    await expect(body.getByRole('textbox', { name: 'Caption', exact: true })).toBeFocused()
    await expect(hidden).toHaveCSS('opacity', '0')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await expect(alts.first()).toBeFocused()
    await expect(hidden).toHaveCSS('opacity', '1')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await expect(alts.last()).toBeFocused()
    await keyboard.press('Tab')
    await expect(body.getByRole('textbox', { name: 'Licence' })).toBeFocused()
    await keyboard.press('Shift+Tab')
    await expect(body.getByRole('button', { name: 'Picture 3' })).toBeFocused()
    const open = await topsOf(body.locator('> *'))
    await body.getByText('Line 30 of').first().click()
    await expect(hidden).toHaveCSS('opacity', '0')
    expect(await topsOf(body.locator('> *'))).toEqual(open)
    await body.getByText('The end.').click()
    await keyboard.press('Tab')
    expect(await body.evaluate((text) => text.contains(document.activeElement))).toBe(false)
    await expect(window.locator(':focus')).toHaveCount(1)
  })

  await test.step('Escape leads from a field to the line behind the picture', async () => {
    await body.getByRole('textbox', { name: 'Caption', exact: true }).click()
    await keyboard.press('Escape')
    await keyboard.type('So. ')
    await expect(body.getByText('So. After it.')).toBeInViewport()
  })

  await test.step('a picture of several is taken out alone', async () => {
    await body.locator('img').nth(1).click()
    await expect(body.locator('[data-chosen] img')).toHaveCount(1)
    await keyboard.press('Delete')
    await expect(body.locator('img')).toHaveCount(2)
    await expect(body.getByRole('textbox', { name: 'Alt text' }).nth(1)).toHaveValue('Three')
    await keyboard.press('Control+z')
    await expect(body.locator('img')).toHaveCount(3)
    await keyboard.press('Delete')
    await expect(body.locator('img')).toHaveCount(0)
  })

  await test.step('a bracket closes the note that a bracket opened', async () => {
    await body.getByText('The end.').click()
    await keyboard.press('End')
    await keyboard.type('^[See [1] there] and more')
    await expect(body.locator('[data-footnote]')).toHaveText('See [1] there')
    await keyboard.press('Control+Alt+f')
    await keyboard.type('By its key')
    await keyboard.press('Escape')
    await expect(body.locator('[data-footnote]')).toHaveText(['See [1] there', 'By its key'])
  })

  await test.step('a note is begun as other writing programs begin it', async () => {
    await keyboard.type(' [^ After a space] [^So does wax.] Oil[^1]Of whales.] burns')
    const written = ['After a space', 'So does wax.', 'Of whales.']
    await expect(body.locator('[data-footnote]')).toHaveText([
      'See [1] there',
      'By its key',
      ...written,
    ])
    await keyboard.type('^[In a note [^ no other]] begins')
    await expect(body.locator('[data-footnote]').last()).toHaveText('In a note [^ no other]')
    await keyboard.press('Enter')
    await keyboard.type('[^1]: stays')
    await expect(body.getByText('[^1]: stays', { exact: true })).toBeVisible()
    await keyboard.press('Control+Backspace')
    await keyboard.press('Control+Backspace')
  })

  await test.step('a card asks for its address, and gives the focus back as it goes', async () => {
    await keyboard.press('Enter')
    await keyboard.type('/card')
    await keyboard.press('Enter')
    const address = body.getByRole('textbox', { name: 'Address' })
    await expect(address).toBeFocused()
    await expect(address).toBeInViewport()
    await keyboard.type('https://example.org/pieceA claim')
    await expect(body.getByText('An address has no spaces')).toBeVisible()
    await address.fill('example.org/piece')
    await keyboard.press('Control+Enter')
    await keyboard.type('Below.')
    await expect(body.getByText('Below.', { exact: true })).toBeVisible()
    await expect(address).toHaveValue('https://example.org/piece')
    await body.getByRole('button', { name: 'The card' }).press('Enter')
    await window.getByRole('menuitem', { name: 'Remove the card' }).press('Enter')
    await expect(body.getByRole('group', { name: 'Card' })).toHaveCount(0)
    await expect(body).toBeFocused()
  })
  await expect.poll(async () => documentText((await onDisk(mixed)).body)).toContain('and more')
})

test('the arrows bring the caret up to where it is seen, not behind the format bar', async ({
  openDesk,
}) => {
  const lines = Array.from({ length: 60 }, (_, at) => `Line ${at + 1} of the tide table.`)
  const long = anArticle({ id: aRecordId(49), headline: 'Tables', body: aDocument(...lines) })
  const { window, show } = await openDesk(() => ({ records: [long] }))
  await show('Articles', long)
  await window.getByText('Line 1 of').click()
  await window.keyboard.press('Control+End')
  const bar = await window.getByRole('toolbar', { name: 'Format' }).boundingBox()
  for (const key of ['ArrowUp', 'PageUp']) {
    for (let press = 0; press < (key === 'ArrowUp' ? 30 : 2); press += 1) {
      await window.keyboard.press(key)
      const caret = await window.evaluate(topOfCaret)
      expect(caret, `${key} ${press}`).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    }
  }
})

test('Delete on a row moves the record to the trash, and can be undone', async ({ openDesk }) => {
  const { window, show } = await openDesk(() => ({ records: [tides] }))
  await show('Articles', tides)
  const row = window.getByRole('option', { name: 'Tides' })

  await row.click()
  await window.keyboard.press('Delete')
  await expect(row).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(row).toHaveCount(1)
})

test('a paragraph has the height of its words, however they came and went', async ({
  openDesk,
}) => {
  const { app, window, show } = await openDesk(() => ({ records: [floods] }))
  await show('Articles', floods)
  const first = window.getByRole('textbox', { name: 'Body' }).locator('> p').first()
  const one = await linesOf(first)
  await first.click()
  await window.keyboard.press('End')
  await expect(first).toHaveClass(/keeps-height/u)
  await expect.poll(() => linesOf(first)).toEqual(one)

  await window.keyboard.type(
    ' and the pumps ran until the water stood below the sill of the mill'.repeat(2),
  )
  await expect(first).toHaveClass(/keeps-height/u)
  await expect.poll(async () => (await linesOf(first)).count).toBeGreaterThan(1)
  await expect.poll(() => linesOf(first)).toMatchObject({ above: one.above, below: one.below })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 640))
  await expect.poll(() => linesOf(first)).toMatchObject({ above: one.above, below: one.below })
  await window.keyboard.press('Shift+Home')
  await window.keyboard.press('Delete')
  await window.keyboard.insertText(' – 🌊')
  await expect(first).toHaveText(/mill.* – 🌊$/u)
  await expect.poll(() => linesOf(first)).toMatchObject({ above: one.above, below: one.below })
  await window.keyboard.press('Control+Z')
  await window.keyboard.press('Control+Z')
  await window.keyboard.press('Control+Z')
  await expect(first).toHaveText('The river rose')
  await expect.poll(() => linesOf(first)).toEqual(one)
})

async function topsOf(blocks: Locator): Promise<readonly number[]> {
  return blocks.evaluateAll((all) =>
    all.map((block) => (block instanceof HTMLElement ? block.offsetTop : 0)),
  )
}

test('the caret is where a key has put it, for the next key and whatever is drawn anew', async ({
  openDesk,
}) => {
  const { window, show } = await openDesk(() => ({ records: [floods] }))
  await show('Articles', floods)
  const body = window.getByRole('textbox', { name: 'Body' })
  for (const next of [
    'editor.view.dispatch(editor.state.tr)',
    "editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))",
  ]) {
    await body.locator('> p').first().click()
    await window.keyboard.press('End')
    await expect.poll(() => window.evaluate(`${editorOfPage}.state.selection.head`)).toBe(15)
    // As Home does, before the browser has told of it.
    const head: unknown = await window.evaluate(`{
      const editor = ${editorOfPage}
      getSelection().modify('move', 'backward', 'lineboundary')
      ${next}
      editor.state.selection.head
    }`)
    expect(head).toBe(1)
  }
})

/** Where the caret is first seen: a line that has just come into sight is laid out with the next frame, and has no height before. */
async function topOfCaret(): Promise<number> {
  for (let frame = 0; frame < 60; frame += 1) {
    const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
    if (caret !== undefined && caret.height > 0) return caret.top
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
  }
  return 0
}

const editorOfPage = "document.querySelector('.ProseMirror').editor"

/** How many lines there are, and how much room is above the first and below the last, to a tenth of a pixel. */
async function linesOf(paragraph: Locator) {
  return paragraph.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const words = range.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    const tops = [...range.getClientRects()].map((rect) => Math.round(rect.top))
    return {
      count: new Set(tops).size,
      above: Math.round(10 * (words.top - top)),
      below: Math.round(10 * (bottom - words.bottom)),
    }
  })
}
