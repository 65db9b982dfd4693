import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

import { networkName, networks, type Network } from '../../core/networks/network.ts'

import styles from './NetworkChoice.module.css'

/** Where the thread goes. */
export function NetworkChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly Network[]
  readonly onChange: (chosen: readonly Network[]) => void
}) {
  return (
    <ToggleButtonGroup
      className={styles['networks'] ?? ''}
      aria-label="Networks"
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(networks.filter((network) => keys.has(network)))}
    >
      {networks.map((network) => (
        <ToggleButton key={network} id={network} className={styles['network'] ?? ''}>
          {networkName(network)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
