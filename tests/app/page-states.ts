import { expect, type Page } from '@playwright/test'

import type { Article } from '../../core/article/article.ts'
import { createFigure } from '../../core/document/figure.ts'
import type { Media } from '../../core/pictures/media.ts'
import { anArticle } from '../builders/article.ts'
import { everyNode } from '../builders/every-node.ts'
import { aRecordId } from '../builders/record-id.ts'
import type { DeskOnLibrary } from './desk-test.ts'
import { chooseInMenu } from './menu-item.ts'

/** An article with every node, comments, suggestions and words that are marked. */
export function aWholeArticle(picture: Media): Article {
  return anArticle({
    id: aRecordId(41),
    headline: 'Everything at once',
    standfirst: 'We recieve a head teacher  by the harbor.',
    body: {
      ...everyNode,
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'They recieve a head teacher.' }] },
        ...everyNode.content,
        createFigure([{ media: picture.id, alt: 'A quay' }], { caption: 'At low tide' }),
      ],
    },
  })
}

/** How each state of the article’s page is reached from the one before it. */
export const pageStates: Readonly<Record<string, (desk: DeskOnLibrary) => Promise<void>>> = {
  'every node': async ({ window }) => {
    await expect(bodyOf(window).locator('.marked-word').first()).toBeVisible()
  },
  'the menu of blocks': async ({ window }) => {
    await bodyOf(window).getByText('They', { exact: false }).first().click()
    await window.keyboard.press('End')
    await window.keyboard.press('Enter')
    await window.keyboard.type('/')
    await expect(window.getByRole('listbox', { name: 'Put in' })).toBeVisible()
  },
  'the bar over a selection': async ({ window }) => {
    await window.keyboard.press('Escape')
    await window.keyboard.press('Backspace')
    await window.keyboard.press('Backspace')
    await window.keyboard.press('Shift+Home')
    await expect(window.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
  },
  'the words under a mark': async ({ window }) => {
    await window.keyboard.press('Home')
    await window.keyboard.press('F7')
    await expect(window.getByRole('menu', { name: /^About/u })).toBeVisible()
  },
  'a table': async ({ window }) => {
    await window.keyboard.press('Escape')
    await bodyOf(window).getByText('All night long').click()
    await expect(window.getByRole('toolbar', { name: 'Table' })).toBeVisible()
  },
  'an open note': async ({ window }) => {
    await bodyOf(window).getByRole('button', { name: 'Open the note' }).first().click()
    await expect(bodyOf(window).locator('.is-open .note-text')).toBeVisible()
  },
  'boxes and folds': async ({ window }) => {
    await bodyOf(window).getByText('Bring a coat.').click()
  },
  'a card': async ({ window }) => {
    await bodyOf(window).getByRole('group', { name: 'Card' }).getByLabel('Address').focus()
  },
  'a figure': async ({ window }) => {
    await bodyOf(window).getByRole('textbox', { name: 'Alt text' }).last().focus()
  },
  'the pictures of the library': async ({ window }) => {
    await bodyOf(window).getByRole('button', { name: 'Choose from the library…' }).first().click()
    await expect(window.getByRole('option', { name: 'quay.png' })).toBeVisible()
  },
  'finding and replacing': async ({ window }) => {
    await window.keyboard.press('Escape')
    await bodyOf(window).getByText('Bring a coat.').click()
    await window.keyboard.press('Control+h')
    await window.keyboard.type('lamp')
    await expect(window.getByRole('search', { name: 'Find and replace' })).toContainText('of')
  },
  'the outline': async ({ app, window }) => {
    await window.keyboard.press('Escape')
    await chooseInMenu(app, 'Show the outline')
    await expect(window.getByRole('navigation', { name: 'Outline' })).toBeVisible()
  },
  'comments and suggestions': async ({ window }) => {
    await window.getByRole('tab', { name: /^Comments/u }).click()
    await expect(window.getByRole('article', { name: /^Suggestion by/u }).first()).toBeVisible()
  },
  'one paragraph in full ink': async ({ window }) => {
    await window.getByRole('tab', { name: 'Details' }).click()
    await bodyOf(window).getByText('Nobody is sent home.').first().click()
    await window.keyboard.press('F8')
    await expect(bodyOf(window).locator('[data-in-focus]')).toBeVisible()
  },
  'what is tidied': async ({ app, window }) => {
    await window.keyboard.press('F8')
    await chooseInMenu(app, 'Tidy the text…')
    await expect(window.getByRole('dialog', { name: 'Tidy the text' })).toBeVisible()
  },
  'the house style': async ({ app, window }) => {
    await window.keyboard.press('Escape')
    await chooseInMenu(app, 'House style…')
    await expect(window.getByRole('dialog', { name: 'House style' })).toBeVisible()
  },
}

function bodyOf(window: Page) {
  return window.getByRole('textbox', { name: 'Body' })
}
