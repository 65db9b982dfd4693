import type { BundleChoices } from '../../core/export/bundle/bundle-choices.ts'
import { type ExportOptions, optionsOf } from '../../core/export/export-option.ts'
import { type Target, targetKinds, targets } from '../../core/export/target.ts'
import type { DeskKind } from '../../core/library/library-record.ts'
import { type Network, networks as everyNetwork } from '../../core/networks/network.ts'

/** The targets that records of a kind can be made into. */
export function fittingTargets(kind: DeskKind | undefined): readonly Target[] {
  return targets.filter((target) => kind !== undefined && targetKinds(target).includes(kind))
}

/** What the sheet begins with: what was chosen last, but the networks of the thread, and the address of the journal as it is now. */
export function firstChoices({
  fitting,
  networks,
  last,
  address,
}: {
  readonly fitting: readonly Target[]
  readonly networks: readonly Network[]
  readonly last: BundleChoices | null
  /** Of the journal's site; null while it is unknown. */
  readonly address: string | null
}): BundleChoices {
  const { 'html.address': former, ...options } = last?.options ?? {}
  const wanted = last === null ? usualTargets : last.targets
  const chosen = fitting.filter((target) =>
    isNetwork(target) ? networks.some((each) => each === target) : wanted.includes(target),
  )
  return {
    form: last?.form ?? 'zip',
    isEmbargoNamed: last?.isEmbargoNamed ?? false,
    options: withAddress(options, address ?? former ?? null),
    targets: chosen.length > 0 ? chosen : fitting.filter((target) => usualTargets.includes(target)),
  }
}

function isNetwork(target: Target): boolean {
  return everyNetwork.some((each) => each === target)
}

/** What most people publish. */
const usualTargets: readonly Target[] = ['html', 'markdown', 'text', 'docx']

/** The address of the journal stands in its field, and can be changed there for this time. */
export function withAddress(options: ExportOptions, address: string | null): ExportOptions {
  return address === null ? options : { 'html.address': address, ...options }
}

/** What is kept of the options: they go by the address of the journal as it will be then. */
export function withoutAddress(options: ExportOptions, address: string | null): ExportOptions {
  const { 'html.address': typed, ...others } = options
  return typed === undefined || typed === address ? others : { ...others, 'html.address': typed }
}

/** Those that were typed and that a chosen target asks for. */
export function askedOptions(chosen: readonly Target[], options: ExportOptions): ExportOptions {
  return Object.fromEntries(
    optionsOf(chosen).flatMap((name) => {
      const value = options[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
