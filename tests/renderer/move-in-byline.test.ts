import { expect, test } from 'vitest'

import { moveInByline } from '../../renderer/article/move-in-byline.ts'
import { aRecordId } from '../builders/record-id.ts'

const [one, two, three] = [aRecordId(1), aRecordId(2), aRecordId(3)]

test.each([
  ['a name moves later', one, 1, [two, one, three]],
  ['a name moves earlier', three, -1, [one, three, two]],
  ['the first name has no earlier place', one, -1, [one, two, three]],
  ['the last name has no later place', three, 1, [one, two, three]],
  ['who is not named does not move', aRecordId(4), 1, [one, two, three]],
] as const)('%s', (_, id, step, expected) => {
  expect(moveInByline([one, two, three], id, step)).toEqual(expected)
})
