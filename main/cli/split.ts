import { Command, Option } from 'commander'
import { z } from 'zod'

import { networkSchema } from '../../core/networks/network.ts'
import { numberedText } from '../../core/thread/numbering.ts'
import { splitText, type SplitText } from '../../core/thread/split.ts'
import { type Numbering, numberingPlaces, numberingStyles } from '../../core/thread/thread.ts'
import type { CliCommand } from './cli-command.ts'
import { networkArgument } from './network-argument.ts'
import { finished, refusal } from './outcome.ts'
import { readText } from './read-input.ts'
import { importRefusal } from './refusals.ts'

const optionsSchema = z.strictObject({
  numbering: z.enum(numberingStyles),
  place: z.enum(numberingPlaces),
})

/** `split NETWORK [FILE]`: a long text as posts. */
export const splitCommand: CliCommand = {
  define: () =>
    new Command('split')
      .description('Split a long text into posts that the network takes.')
      .addArgument(networkArgument())
      .argument('[file]', 'the text; stdin when missing or -')
      .addOption(
        new Option('--numbering <style>', 'how the posts are numbered')
          .choices(numberingStyles)
          .default('1/7'),
      )
      .addOption(
        new Option('--place <place>', 'where the number stands')
          .choices(numberingPlaces)
          .default('end'),
      )
      .addHelpText(
        'after',
        `
Exit status 1 when a link or character fits into no post.

With --json: { "posts": [{ "text": without its number, "length": as the network counts it with its
number, "number": as printed, null without numbering }] }

Example:
  $ copydesk split bluesky essay.txt --numbering "(1/7)" --place own-line`,
      ),
  async run({ args: [word, file], options }, surroundings) {
    const network = networkSchema.parse(word)
    const { numbering: style, place } = optionsSchema.parse(options)
    const input = await readText(file, surroundings)
    if (!input.ok) return importRefusal(input.failure)
    const numbering: Numbering = { style, place }
    const split = splitText({ network, text: input.value.text, numbering })
    if (!split.ok) {
      const sentence = `“${split.failure.text}” is too long for any post. Shorten it and split again.`
      return refusal({ status: 1, reason: split.failure.kind, sentence })
    }
    return finished({
      text: postsText(split.value, numbering),
      json: split.value,
      messages: input.value.notes.map(({ sentence }) => sentence),
    })
  },
}

/** As the posts are published, each under a line that is not part of it. */
function postsText({ posts }: SplitText, numbering: Numbering): string {
  const total = posts.length
  return posts
    .map(({ text, length }, at) => {
      const heading = `— post ${at + 1} of ${total}, length ${length} —`
      return `${heading}\n${numberedText(text, numbering, { index: at + 1, total })}`
    })
    .join('\n\n')
}
