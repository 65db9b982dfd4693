import { expect } from '@playwright/test'

import { packageProgram } from '../../resources/launcher/project.ts'
import { runProgram } from './run-program.ts'
import { test } from './validators-test.ts'

test('the checker of the W3C finds nothing in any page', async ({ published }) => {
  const pages = await published.files('.html')
  expect(pages.length).toBeGreaterThan(40)
  const jar = packageProgram('vnu-jar/build/dist/vnu.jar')
  const { stderr } = await runProgram('java', ['-jar', jar, '--format', 'json', ...pages])
  expect(JSON.parse(stderr)).toMatchObject({ messages: [] })
})
