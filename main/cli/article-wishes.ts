import { type Command, Option } from 'commander'
import { z } from 'zod'

import { statuses } from '../../core/article/status.ts'
import { daySchema } from '../../core/timestamp.ts'

/** Which articles are meant; each wish takes the place of what the filter that is kept says of the same. */
export const articleWishesSchema = z.object({
  filter: z.string().optional(),
  status: z.enum(statuses).optional(),
  tag: z.string().optional(),
  section: z.string().optional(),
  author: z.string().optional(),
  edition: z.string().optional(),
  assignee: z.string().optional(),
  dueBy: daySchema.optional(),
  favourites: z.boolean().default(false),
})

/** The command with the words that say which articles are meant; they are the same wherever articles are chosen so. */
export function withArticleWishes(command: Command): Command {
  return command
    .option('--filter <name>', 'only articles of this filter that the library keeps')
    .addOption(new Option('--status <status>', 'only articles of this status').choices(statuses))
    .option('--tag <tag>', 'only articles with this tag; with "" those without any')
    .option('--section <section>', 'only articles of this section; with "" those of none')
    .option(
      '--author <author>',
      'only articles by this person: an id, or the exact name; with "" those by nobody',
    )
    .option('--edition <edition>', 'only articles that this edition lists: an id, or its title')
    .option('--assignee <person>', 'only articles that this person has to see to')
    .option('--due-by <day>', 'only articles that are due by this day, as 2027-03-12')
    .option('--favourites', 'only favourites')
}
