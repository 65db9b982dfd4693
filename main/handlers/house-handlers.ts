import type { DeskCalls } from '../../preload/contract.ts'
import type { houseCalls } from '../../preload/contract/house-calls.ts'
import { writeElsewhere } from '../copy-elsewhere.ts'
import { readHouse, saveHouse } from '../library/house.ts'
import type { HandlerTools } from './handler-tools.ts'

export function createHouseHandlers({
  session,
  machine,
  dictionary,
  clock,
}: HandlerTools): Pick<DeskCalls, keyof typeof houseCalls> {
  return {
    'house:read': () => readHouse(session.library(), clock()),
    'house:save': (order) => saveHouse(session.library(), order),
    'dictionary:read': () => dictionary.read(),
    'dictionary:change': (change) => dictionary.change(change),
    'style:save-elsewhere': (text) => writeElsewhere({ name: 'house-style.csv', text }, machine),
  }
}
