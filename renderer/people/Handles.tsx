import { type Network, networkName, networks } from '../../core/networks/network.ts'
import type { Author } from '../../core/people/author.ts'
import { TextInput } from '../controls/TextInput.tsx'

import styles from './Handles.module.css'

/** How the person is mentioned on each network; the leading @ is left out. */
export function Handles({
  handles,
  onChange,
}: {
  readonly handles: Author['handles']
  readonly onChange: (handles: Author['handles']) => void
}) {
  return (
    <section>
      <h2 className={styles['heading']}>Handles</h2>
      <div className={styles['fields']}>
        {networks.map((network) => (
          <TextInput
            key={network}
            label={networkName(network)}
            value={handles[network] ?? ''}
            placeholder={exampleHandle(network)}
            onChange={(text) => onChange(withHandle(handles, network, text))}
          />
        ))}
      </div>
    </section>
  )
}

function withHandle(handles: Author['handles'], network: Network, text: string): Author['handles'] {
  const { [network]: _, ...others } = handles
  const handle = text.trim().replace(/^@+/u, '')
  return handle === '' ? others : { ...others, [network]: handle }
}

function exampleHandle(network: Network): string {
  switch (network) {
    case 'bluesky':
      return 'name.bsky.social'
    case 'mastodon':
      return 'name@instance.example'
    case 'x':
    case 'threads':
    case 'linkedin':
      return 'name'
  }
}
