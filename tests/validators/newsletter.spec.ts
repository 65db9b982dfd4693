import { join } from 'node:path'

import { expect } from '@playwright/test'
import { z } from 'zod'

import { projectFolder } from '../../resources/launcher/project.ts'
import { checkHtml } from './check-html.ts'
import { runProgram } from './run-program.ts'
import { test } from './validators-test.ts'

const mailSchema = z.strictObject({
  trouble: z.array(z.string()),
  subject: z.string(),
  parts: z.record(z.string(), z.string()),
})

test('a mail reader finds both forms of a newsletter, each with every headline', async ({
  published,
}) => {
  expect(await published.files('.eml')).toHaveLength(4)
  for (const { bundle, edition, articles } of published.editions) {
    const [file = ''] = await published
      .files('.eml')
      .then((all) => all.filter((each) => each.startsWith(bundle)))
    const reader = join(projectFolder, 'tests/validators/read-mail.py')
    const { stdout, stderr } = await runProgram('/usr/bin/python3', [reader, file])
    expect(stderr).toBe('')
    const { trouble, subject, parts } = mailSchema.parse(JSON.parse(stdout))
    expect(trouble).toEqual([])
    expect(subject).toContain(edition.title)
    const { 'text/plain': text = '', 'text/html': html = '' } = parts
    const missing = articles.filter(
      ({ headline }) => !letters(text).includes(letters(headline)) || !html.includes('</html>'),
    )
    expect(missing).toEqual([])
  }
})

test('the checker of the W3C finds nothing in a newsletter but what mail programs alone know', async ({
  published,
}) => {
  const pages = (await published.files('.html')).filter((page) => page.includes('/newsletter/'))
  expect(pages).toHaveLength(4)
  const found = await checkHtml(pages)
  expect(found.filter(({ message }) => !forMailPrograms.test(message))).toEqual([])
})

/** Outlook lays out by attributes that pages have given up, and by words of its own. */
const forMailPrograms =
  /attribute on the “(?:table|td|th|img)” element is obsolete|“xmlns:[ov]”|“mso-[a-z-]+”|“supported-color-schemes”/u

/** Lines are broken at a width of the mail's own. */
function letters(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
