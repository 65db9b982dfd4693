import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'

import type { TextCount } from '../../core/networks/text-count.ts'
import { type Room, roomLeft } from './room-left.ts'

import styles from './PostCount.module.css'

const circumference = 2 * Math.PI * 14

/** A ring that shows what is left of the network's limit; pressed, it says what takes the room. */
export function PostCount({ count, name }: { readonly count: TextCount; readonly name: string }) {
  const room = roomLeft(count)
  const used = Math.min(
    1,
    Math.max(count.length / count.limit, count.bytes / (count.byteLimit ?? Infinity)),
  )

  return (
    <DialogTrigger>
      <Button className={styles['ring'] ?? ''} data-tone={room.tone}>
        <svg viewBox="0 0 32 32" aria-hidden>
          <circle className={styles['track']} cx="16" cy="16" r="14" />
          <circle
            className={styles['used']}
            cx="16"
            cy="16"
            r="14"
            strokeDasharray={`${used * circumference} ${circumference}`}
          />
        </svg>
        <span className="visually-hidden">
          {name}: {roomSentence(room)}
        </span>
        <span aria-hidden className={styles['left']}>
          {room.left < 0 ? `−${-room.left}` : room.left}
        </span>
        {room.tone === 'plain' ? null : (
          <span aria-hidden className={styles['word']}>
            {room.tone}
          </span>
        )}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="left top" offset={8}>
        <Dialog className={styles['costs'] ?? ''} aria-label="How Bluesky counts this post">
          <p className={styles['sentence']}>{roomSentence(room)}</p>
          <dl>
            <dt>Characters</dt>
            <dd>
              {count.length} of {count.limit}
            </dd>
            <dt>Bytes</dt>
            <dd>
              {count.bytes} of {count.byteLimit?.toLocaleString('en-GB')}
            </dd>
          </dl>
          {count.costs.length === 0 ? null : (
            <table>
              <caption>What takes more bytes than it seems</caption>
              <tbody>
                {count.costs.slice(0, 8).map((cost) => (
                  <tr key={cost.character}>
                    <td className={styles['character']}>{cost.character}</td>
                    <td>{cost.what}</td>
                    <td>×{cost.count}</td>
                    <td>{cost.bytes} bytes</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className={styles['hint']}>
            With its number, trimmed, long links shortened: as Bluesky counts.
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function roomSentence({ left, unit, tone }: Room): string {
  const amount = `${Math.abs(left)} ${Math.abs(left) === 1 ? unit.slice(0, -1) : unit}`
  return tone === 'over' ? `${amount} over Bluesky’s limit` : `${amount} left on Bluesky`
}
