import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, onTestFinished, test, vi } from 'vitest'

import { type DeskView, firstDeskView } from '../../core/desk/desk-view.ts'
import { firstWritingView } from '../../core/desk/writing-view.ts'
import { everyArticle } from '../../core/lists/article-filter.ts'
import { createViewFile } from '../../main/view-file.ts'
import { aRecordId } from '../builders/record-id.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'

const changed: DeskView = {
  source: 'thread',
  open: aRecordId(3),
  isSourcesShown: false,
  isInspectorShown: true,
  isFormatBarShown: true,
  theme: 'dark',
  isTypedStraight: true,
  areWordsChecked: false,
  suggesting: [],
  places: [],
  writing: firstWritingView,
  listing: {
    layout: 'board',
    filter: { ...everyArticle, tags: ['sea'] },
    order: { sort: 'due', isReversed: true, group: 'section' },
    source: null,
  },
  beside: { isShown: true, look: 'article', article: aRecordId(4) },
}

async function libraryFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, '.copydesk'))
  return folder
}

test('a view is read as it was kept', async () => {
  const folder = await libraryFolder()
  const view = createViewFile(() => folder)
  view.remember(changed)
  await view.settled()
  expect(await createViewFile(() => folder).read()).toEqual(changed)
})

test('of many views at once the last one is kept, and nothing else is left', async () => {
  const folder = await libraryFolder()
  const view = createViewFile(() => folder)
  for (const each of [firstDeskView, firstDeskView, changed]) view.remember(each)
  expect(await view.read()).toEqual(changed)
  expect(await readdir(path.join(folder, '.copydesk'))).toEqual(['view.json'])
})

test('who waits until it is settled finds the last view on the disk', async () => {
  const folder = await libraryFolder()
  const view = createViewFile(() => folder)
  view.remember(firstDeskView)
  view.remember(changed)
  await view.settled()
  expect(await createViewFile(() => folder).read()).toEqual(changed)
})

test('a list that can’t be shown any more costs nothing else of the view', async () => {
  const folder = await libraryFolder()
  const old = { ...changed, listing: { layout: 'heap' } }
  await writeFile(path.join(folder, '.copydesk', 'view.json'), JSON.stringify(old))
  expect(await createViewFile(() => folder).read()).toEqual({
    ...changed,
    listing: firstDeskView.listing,
  })
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
  view.remember(changed)
  expect(await view.read()).toEqual(firstDeskView)
})

test('views that follow each other are written once, within a second of the first', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const folder = await libraryFolder()
  const view = createViewFile(() => folder)
  view.remember(firstDeskView)
  vi.advanceTimersByTime(900)
  view.remember(changed)
  expect(await readdir(path.join(folder, '.copydesk'))).toEqual([])
  vi.advanceTimersByTime(100)
  vi.useRealTimers()
  await vi.waitFor(async () => {
    expect(await createViewFile(() => folder).read()).toEqual(changed)
  })
})

test('a view that waits while another library is opened goes to its own', async () => {
  const [first, second] = [await libraryFolder(), await libraryFolder()]
  let open = first
  const view = createViewFile(() => open)
  view.remember(changed)
  open = second
  view.remember(firstDeskView)
  await view.settled()
  expect(await createViewFile(() => first).read()).toEqual(changed)
  expect(await createViewFile(() => second).read()).toEqual(firstDeskView)
})
