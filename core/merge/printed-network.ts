import { networkName, networkSchema } from '../networks/network.ts'

/** A network by its name; what is none stands for itself. */
export function printedNetwork(name: string): string {
  const network = networkSchema.safeParse(name)
  return network.success ? networkName(network.data) : name
}
