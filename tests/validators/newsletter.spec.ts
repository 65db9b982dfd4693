import { join } from 'node:path'

import { expect } from '@playwright/test'
import { z } from 'zod'

import { projectFolder } from '../../resources/launcher/project.ts'
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

/** Lines are broken at a width of the mail's own. */
function letters(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
