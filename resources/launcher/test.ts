import { say } from './say.ts'
import { type Suite, suites } from './suites.ts'
import { prepareSystem } from './system-libraries.ts'
import { inWords, sumOf, type Tally } from './tally.ts'

process.exitCode = await runGate(process.argv.slice(2))

/** Runs the named suites, or all, and ends with one line of their sum. */
async function runGate(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length > 0) {
    say(
      `no suite is called ${unknown.join(', ')}; there are ${suites.map((suite) => suite.name).join(', ')}.`,
    )
    return 2
  }
  const chosen = suites.filter(({ name }) => names.length === 0 || names.includes(name))
  const validators = chosen.some(({ name }) => name === 'validators')
  await prepareSystem({ virtualDisplay: true, validators, say })
  const tallies: [string, Tally][] = []
  for (const suite of chosen) {
    tallies.push([suite.name, await runSuite(suite)])
  }
  for (const [name, tally] of tallies) {
    process.stdout.write(`${name.padEnd(10)} ${inWords(tally)}\n`)
  }
  const sum = sumOf(tallies.map(([, tally]) => tally))
  process.stdout.write(`${inWords(sum)}\n`)
  return sum.failed === 0 ? 0 : 1
}

async function runSuite(suite: Suite): Promise<Tally> {
  process.stdout.write(`\n== ${suite.name}\n`)
  try {
    return await suite.run()
  } catch (error) {
    // A suite that can't even be counted must not keep the others from running.
    say(`${suite.name}: ${String(error)}`)
    return { passed: 0, failed: 1 }
  }
}
