import { build } from './desk-build.ts'
import { say } from './say.ts'

process.exitCode = await build(say)
