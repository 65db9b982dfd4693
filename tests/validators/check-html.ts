import { z } from 'zod'

import { packageProgram } from '../../resources/launcher/project.ts'
import { runProgram } from './run-program.ts'

const reportSchema = z.looseObject({
  messages: z.array(z.looseObject({ message: z.string(), url: z.string() })),
})

/** What the checker of the W3C says of the pages. */
export async function checkHtml(pages: readonly string[]) {
  const jar = packageProgram('vnu-jar/build/dist/vnu.jar')
  const { stderr } = await runProgram('java', ['-jar', jar, '--format', 'json', ...pages])
  return reportSchema.parse(JSON.parse(stderr)).messages
}
