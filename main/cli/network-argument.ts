import { Argument } from 'commander'

import { networks } from '../../core/networks/network.ts'

export function networkArgument(): Argument {
  return new Argument('<network>', 'where the text goes').choices(networks)
}
