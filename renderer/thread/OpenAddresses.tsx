import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'

import { publishableAddress } from '../../core/address.ts'
import { findEntities } from '../../core/networks/count.ts'
import type { Post } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'

import styles from './OpenAddresses.module.css'

/** The shortened links of a post whose address nobody knows, each with a field to give it. */
export function OpenAddresses({
  post,
  onGive,
}: {
  readonly post: Post
  readonly onGive: (text: string, address: string) => void
}) {
  const texts = findEntities('bluesky', post.text, post.links)
    .filter(({ kind, target }) => kind === 'link' && target === null)
    .map(({ start, end }) => post.text.slice(start, end))

  return texts.length === 0 ? null : (
    <ul className={styles['list']}>
      {[...new Set(texts)].map((text) => (
        <li key={text}>
          <AddressField text={text} onGive={(address) => onGive(text, address)} />
        </li>
      ))}
    </ul>
  )
}

function AddressField({
  text,
  onGive,
}: {
  readonly text: string
  readonly onGive: (address: string) => void
}) {
  const [typed, setTyped] = useState('')
  const address = webAddress(typed)

  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault()
        if (address !== null) onGive(address)
      }}
    >
      <span className={styles['unknown']}>
        <TriangleAlert aria-hidden />
        <span>
          Address unknown: <b>{text}</b>
        </span>
      </span>
      <TextField
        aria-label={`Address of ${text}`}
        className={styles['field'] ?? ''}
        value={typed}
        onChange={setTyped}
      >
        <Input placeholder="https://" spellCheck={false} />
      </TextField>
      <Button type="submit" isDisabled={address === null}>
        Give the address
      </Button>
    </form>
  )
}

function webAddress(typed: string): string | null {
  const address = publishableAddress(typed)
  return address !== null && /^https?:/iu.test(address) ? address : null
}
