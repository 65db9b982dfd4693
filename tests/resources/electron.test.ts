import { expect, test } from 'vitest'

import { failure, success } from '../../core/result.ts'
import { type Electron } from '../../resources/launcher/electron-folder.ts'
import { type Source, takeFirst } from '../../resources/launcher/electron.ts'

const electron: Electron = { program: '/there/electron', folder: '/there', version: '45.4.1' }

function source(name: string, refusal?: string): Source & { readonly asked: () => boolean } {
  let isAsked = false
  return {
    name,
    asked: () => isAsked,
    take: async () => {
      isAsked = true
      return refusal === undefined ? success(electron) : failure(refusal)
    },
  }
}

test('the first source that has an Electron is taken, and no later one is asked', async () => {
  const sources = [source('first', 'it is empty'), source('second'), source('third')]
  const said: string[] = []

  const taken = await takeFirst(sources, (sentence) => said.push(sentence))

  expect(taken).toEqual(success(electron))
  expect(sources.map((each) => each.asked())).toEqual([true, true, false])
  expect(said).toEqual(['Electron 45.4.1 from second: /there (first: it is empty)'])
})

test('when no source has an Electron, the sentence tells what was tried and what to do', async () => {
  const taken = await takeFirst(
    [source('one', 'it is empty'), source('two', 'it is away')],
    () => {},
  )

  expect(taken).toEqual(
    failure(
      'there is no Electron to run. Tried one: it is empty; two: it is away. Connect to the network and try again, ' +
        'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.',
    ),
  )
})
