import { execFile } from 'node:child_process'

/** How a program ended, and what it wrote. */
export interface ProgramRun {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end; one that does not start throws. */
export async function runProgram(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 256_000_000, env: { ...process.env, ...environment } }
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else resolve({ status: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}
