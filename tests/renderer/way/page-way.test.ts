import { expect, test } from 'vitest'

import { pageWay } from '../../../renderer/way/page-way.ts'
import { anArticle } from '../../builders/article.ts'
import { aDeskOn } from '../../builders/desk.ts'
import { aLibraryWith } from '../../builders/library.ts'

test('nothing is said of a text’s length before it was counted', async () => {
  const article = anArticle()
  const { store, actions } = aDeskOn(await aLibraryWith(article))
  await actions.start()
  await actions.open(article.id)
  const { page } = store.getState()

  expect(page?.kind === 'article' ? pageWay(page.open).store.getState().map : undefined).toBeNull()
})
