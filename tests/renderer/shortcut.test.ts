import { expect, test } from 'vitest'

import { commands } from '../../core/desk/command.ts'
import { commandForKeys, isMac, printedShortcut } from '../../renderer/controls/shortcut.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const main = isMac ? { ...none, metaKey: true } : { ...none, ctrlKey: true }
const mainAndShift = { ...main, shiftKey: true }

test.each([
  ['N', { ...main, key: 'n', code: 'KeyN' }, 'new-article'],
  ['Shift N', { ...mainAndShift, key: 'N', code: 'KeyN' }, 'new-thread'],
  ['K', { ...main, key: 'k', code: 'KeyK' }, 'open-palette'],
  ['1 on a French keyboard', { ...main, key: '&', code: 'Digit1' }, 'show-articles'],
  ['S where another letter stands elsewhere', { ...main, key: 's', code: 'KeyO' }, 'save-now'],
  ['plus', { ...main, key: '+', code: 'BracketRight' }, 'zoom-in'],
  ['plus above the equals sign', { ...mainAndShift, key: '+', code: 'Equal' }, 'zoom-in'],
  ['equals below the plus sign', { ...main, key: '=', code: 'Equal' }, 'zoom-in'],
  ['0', { ...main, key: '0', code: 'Digit0' }, 'zoom-usual'],
  ['Shift Backspace', { ...mainAndShift, key: 'Backspace', code: 'Backspace' }, 'move-to-trash'],
] as const)('the main key with %s runs its command', (_, keys, command) => {
  expect(commandForKeys(keys)).toBe(command)
})

test.each([
  ['a letter alone', { ...none, key: 'n', code: 'KeyN' }],
  ['a letter with Alt Gr', { ...main, altKey: true, key: 'n', code: 'KeyN' }],
  ['Ctrl and ⌘ together', { ...none, ctrlKey: true, metaKey: true, key: 'n', code: 'KeyN' }],
])('%s runs nothing', (_, keys) => {
  expect(commandForKeys(keys)).toBeUndefined()
})

test('back has the keys that it has elsewhere on the system', () => {
  const back = isMac
    ? { ...main, key: '[', code: 'BracketLeft' }
    : { ...none, altKey: true, key: 'ArrowLeft', code: 'ArrowLeft' }
  expect(commandForKeys(back)).toBe('go-back')
  expect(printedShortcut('go-back')).toBe(isMac ? '⌘[' : 'Alt ←')
})

test('no two commands share their keys', () => {
  const shortcuts = Object.values(commands).flatMap(({ shortcut }) => shortcut ?? [])
  expect(new Set(shortcuts).size).toBe(shortcuts.length)
})

test('keys are printed as people read them', () => {
  expect(printedShortcut('new-thread')).toBe(isMac ? '⌘⇧N' : 'Ctrl Shift N')
  expect(printedShortcut('zoom-in')).toBe(isMac ? '⌘+' : 'Ctrl +')
  expect(printedShortcut('theme-dark')).toBeUndefined()
})
