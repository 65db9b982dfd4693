import { expect, test } from 'vitest'

import type { BundleChoices } from '../../../core/export/bundle/bundle-choices.ts'
import { firstChoices, fittingTargets } from '../../../renderer/publish/first-choices.ts'

const last: BundleChoices = {
  targets: ['newsletter', 'epub'],
  options: { 'html.address': 'https://old.example', 'newsletter.from': 'desk@harbour.example' },
  form: 'folder',
  isEmbargoNamed: true,
}
const fitting = fittingTargets('article')

test('the first time what most people publish is chosen', () => {
  expect(firstChoices({ fitting, networks: [], last: null, address: null })).toEqual({
    targets: ['html', 'markdown', 'text', 'docx'],
    options: {},
    form: 'zip',
    isEmbargoNamed: false,
  })
})

test('after that it begins as it was last, with the address of the journal as it is now', () => {
  const begun = firstChoices({ fitting, networks: [], last, address: 'https://new.example' })
  expect(begun).toEqual({
    ...last,
    options: { 'html.address': 'https://new.example', 'newsletter.from': 'desk@harbour.example' },
  })
  expect(firstChoices({ fitting, networks: [], last, address: null })).toEqual(last)
})

test('a thread goes to its own networks, whatever the last one went to', () => {
  const { targets } = firstChoices({
    fitting: fittingTargets('thread'),
    networks: ['x'],
    last: { ...last, targets: ['bluesky', 'proof'] },
    address: null,
  })
  expect(targets).toEqual(['x', 'proof'])
})
