import { Argument } from 'commander'
import { z } from 'zod'

import type { CountedNetwork } from '../../core/networks/text-count.ts'

const countedNetworks = ['bluesky'] as const satisfies readonly CountedNetwork[]

/** The word that names a network whose rules are known. */
export const networkWordSchema = z.enum(countedNetworks)

export function networkArgument(): Argument {
  return new Argument('<network>', 'where the text goes').choices(countedNetworks)
}
