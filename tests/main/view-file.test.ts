import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { type DeskView, firstDeskView } from '../../core/desk-view.ts'
import { createViewFile } from '../../main/view-file.ts'
import { aRecordId } from '../builders/record-id.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'

const changed: DeskView = {
  source: 'thread',
  open: aRecordId(3),
  isSourcesShown: false,
  isInspectorShown: true,
  theme: 'dark',
  places: [],
}

async function libraryFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, '.copydesk'))
  return folder
}

test('a view is read as it was kept', async () => {
  const folder = await libraryFolder()
  await createViewFile(() => folder).write(changed)
  expect(await createViewFile(() => folder).read()).toEqual(changed)
})

test('of many views at once the last one is kept, and nothing else is left', async () => {
  const folder = await libraryFolder()
  const view = createViewFile(() => folder)
  await Promise.all([firstDeskView, firstDeskView, changed].map((each) => view.write(each)))
  expect(await view.read()).toEqual(changed)
  expect(await readdir(path.join(folder, '.copydesk'))).toEqual(['view.json'])
})

test('who waits until it is settled finds the last view on the disk', async () => {
  const folder = await libraryFolder()
  const view = createViewFile(() => folder)
  void view.write(firstDeskView)
  void view.write(changed)
  await view.settled()
  expect(await createViewFile(() => folder).read()).toEqual(changed)
})

test.each(['', '{', 'null', '{"source":"letters"}', '[1,2]'])(
  'a view file that holds %j is as good as none',
  async (content) => {
    const folder = await libraryFolder()
    await writeFile(path.join(folder, '.copydesk/view.json'), content)
    expect(await createViewFile(() => folder).read()).toEqual(firstDeskView)
  },
)

test('a folder that takes no files costs the view and nothing more', async () => {
  const folder = await temporaryFolder()
  const view = createViewFile(() => folder)
  await view.write(changed)
  expect(await view.read()).toEqual(firstDeskView)
})
