import { Command } from 'commander'

import { countText } from '../../core/networks/count.ts'
import { networkName, networkSchema } from '../../core/networks/network.ts'
import type { TextCount } from '../../core/networks/text-count.ts'
import type { CliCommand } from './cli-command.ts'
import { costLines } from './cost-lines.ts'
import { networkArgument } from './network-argument.ts'
import { finished } from './outcome.ts'
import { readText } from './read-input.ts'
import { importRefusal } from './refusals.ts'

/** `count NETWORK [FILE]`: how a network counts a text, and why. */
export const countCommand: CliCommand = {
  define: () =>
    new Command('count')
      .description('Say how a network counts a text, and why.')
      .addArgument(networkArgument())
      .argument('[file]', 'the text; stdin when missing or -')
      .addHelpText(
        'after',
        `
A text beyond the limit is an answer too: the exit status is 0 and "valid" is false.

With --json: { "network", "length", "limit", "unit", "bytes", "byteLimit", "valid", "shownText",
"offsetUnit", "entities": [{ "kind", "text", "start", "end", "target" }],
"costs": [{ "what", "character", "count", "length", "bytes" }] }; start and end count in offsetUnit
into shownText, the text as the network publishes it.

Example:
  $ echo "Read https://example.org/reports" | copydesk count bluesky`,
      ),
  async run({ args: [word, file] }, surroundings) {
    const network = networkSchema.parse(word)
    const input = await readText(file, surroundings)
    if (!input.ok) return importRefusal(input.failure)
    const count = countText(network, input.value.text)
    return finished({
      text: countLines(count).join('\n'),
      json: count,
      messages: input.value.notes.map(({ sentence }) => sentence),
    })
  },
}

function countLines(count: TextCount): readonly string[] {
  const { network, length, limit, unit, bytes, byteLimit, valid, offsetUnit } = count
  const ofBytes = byteLimit === null ? '' : ` of ${byteLimit}`
  return [
    `${networkName(network)}: ${length} of ${limit} ${unit}, ${bytes}${ofBytes} bytes: ${valid ? 'it fits' : 'too long'}.`,
    ...count.entities.map(
      ({ kind, text, start, end, target }) =>
        `  ${kind}  ${start}–${end} (${offsetUnit})  ${text} → ${target ?? 'address unknown'}`,
    ),
    ...costLines(count),
  ]
}
