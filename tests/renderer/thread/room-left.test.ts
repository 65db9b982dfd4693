import { expect, test } from 'vitest'

import { countText } from '../../../core/networks/count.ts'
import { roomLeft } from '../../../renderer/thread/room-left.ts'

test.each([
  ['nothing', '', { left: 300, unit: 'characters', tone: 'plain' }],
  ['280 letters', 'a'.repeat(280), { left: 20, unit: 'characters', tone: 'plain' }],
  ['281 letters', 'a'.repeat(281), { left: 19, unit: 'characters', tone: 'tight' }],
  ['300 letters', 'a'.repeat(300), { left: 0, unit: 'characters', tone: 'tight' }],
  ['301 letters', 'a'.repeat(301), { left: -1, unit: 'characters', tone: 'over' }],
  ['150 families', '👨‍👩‍👧‍👦'.repeat(150), { left: -750, unit: 'bytes', tone: 'over' }],
])('%s leave this room in a post', (_, text, room) => {
  expect(roomLeft(countText('bluesky', text))).toEqual(room)
})
