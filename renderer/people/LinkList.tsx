import { Plus, TriangleAlert, X } from 'lucide-react'
import { useRef } from 'react'
import { Input, TextField } from 'react-aria-components'

import { publishableAddress } from '../../core/address.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useAfterRender } from '../controls/use-after-render.ts'

import styles from './LinkList.module.css'

/** Where the person is found on the web, one address a line; what can't be published says so. */
export function LinkList({
  links,
  onChange,
}: {
  readonly links: readonly string[]
  readonly onChange: (links: readonly string[]) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const afterRender = useAfterRender()

  function add(): void {
    afterRender(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
    onChange([...links, ''])
  }

  return (
    <section>
      <h2 className={styles['heading']}>Links</h2>
      <ul ref={list} className={styles['list']}>
        {links.map((link, position) => (
          // The addresses are all there is, and two may be equal while one is typed.
          <li key={position}>
            <TextField
              aria-label={`Link ${position + 1}`}
              className={styles['field'] ?? ''}
              value={link}
              onChange={(text) => onChange(links.with(position, text.trim()))}
            >
              <Input placeholder="https://" spellCheck={false} />
            </TextField>
            <IconButton
              label={`Remove link ${position + 1}`}
              onPress={() => onChange(links.toSpliced(position, 1))}
            >
              <X />
            </IconButton>
            {link === '' || publishableAddress(link) !== null ? null : (
              <p className={styles['problem']}>
                <TriangleAlert aria-hidden />
                Not a whole web or mail address, so it will not be published.
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button onPress={add}>
        <Plus aria-hidden />
        Add a link
      </Button>
    </section>
  )
}
