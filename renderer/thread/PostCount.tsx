import {
  Button,
  Dialog,
  DialogTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'

import { networkName } from '../../core/networks/network.ts'
import type { TextCost, TextCount } from '../../core/networks/text-count.ts'
import { roomLeft, roomSentence, shareUsed, tightestFirst } from './room-left.ts'

import styles from './PostCount.module.css'

const circumference = 2 * Math.PI * 14

/**
 * One ring for all networks: it shows what is left where it is tightest. What is left on each, and why, shows
 * under the pointer and the focus; pressed, it stays.
 */
export function PostCount({
  counts,
  name,
}: {
  readonly counts: readonly TextCount[]
  readonly name: string
}) {
  const sorted = tightestFirst(counts)
  const [tightest] = sorted
  if (tightest === undefined) return null
  const room = roomLeft(tightest)

  return (
    <DialogTrigger>
      <TooltipTrigger delay={250} closeDelay={0}>
        <Button className={styles['ring'] ?? ''} data-tone={room.tone}>
          <svg viewBox="0 0 32 32" aria-hidden>
            <circle className={styles['track']} cx="16" cy="16" r="14" />
            <circle
              className={styles['used']}
              cx="16"
              cy="16"
              r="14"
              strokeDasharray={`${Math.min(1, shareUsed(tightest)) * circumference} ${circumference}`}
            />
          </svg>
          <span className="visually-hidden">
            {name}: {roomSentence(room, tightest)}
          </span>
          <span aria-hidden className={styles['left']}>
            {room.left < 0 ? `−${-room.left}` : room.left}
          </span>
          {counts.length > 1 || room.tone !== 'plain' ? (
            <span aria-hidden className={styles['word']}>
              {room.tone === 'plain' ? networkName(tightest.network) : room.tone}
            </span>
          ) : null}
        </Button>
        <Tooltip
          className={`${styles['popover']} ${styles['costs']}`}
          placement="right top"
          offset={8}
        >
          <NetworkCounts counts={sorted} />
        </Tooltip>
      </TooltipTrigger>
      <Popover className={styles['popover'] ?? ''} placement="right top" offset={8}>
        <Dialog className={styles['costs'] ?? ''} aria-label="How the networks count this post">
          <NetworkCounts counts={sorted} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function NetworkCounts({ counts }: { readonly counts: readonly TextCount[] }) {
  return (
    <>
      {counts.map((count) => (
        <NetworkCount key={count.network} count={count} />
      ))}
      <p className={styles['hint']}>
        With its number and whatever the network adds or leaves out, as it counts.
      </p>
    </>
  )
}

function NetworkCount({ count }: { readonly count: TextCount }) {
  const room = roomLeft(count)
  const dear = count.costs.filter(({ count: often, length, bytes }) =>
    count.unit === 'graphemes' ? count.byteLimit !== null && bytes > often : length > often,
  )
  return (
    <section className={styles['network']} data-tone={room.tone}>
      <p className={styles['sentence']}>{roomSentence(room, count)}</p>
      <p className={styles['used-up']}>
        {count.length} of {count.limit.toLocaleString('en-GB')} {unitWord(count.unit)}
        {count.byteLimit === null
          ? ''
          : `, ${count.bytes} of ${count.byteLimit.toLocaleString('en-GB')} bytes`}
      </p>
      {dear.length === 0 ? null : (
        <table>
          <caption className="visually-hidden">What takes more than it seems</caption>
          <tbody>
            {grouped(dear).map((cost) => (
              <tr key={cost.what}>
                <td className={styles['character']}>{cost.character}</td>
                <td>{cost.what}</td>
                <td>×{cost.count}</td>
                <td>
                  {count.unit === 'graphemes' ? `${cost.bytes} bytes` : `takes ${cost.length}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What is called alike in one line, under its dearest character; three lines say enough. */
function grouped(costs: readonly TextCost[]): readonly TextCost[] {
  return [...Map.groupBy(costs, ({ what }) => what).values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            others.reduce(
              (sum, { count, length, bytes }) => ({
                ...sum,
                count: sum.count + count,
                length: sum.length + length,
                bytes: sum.bytes + bytes,
              }),
              first,
            ),
          ],
    )
    .slice(0, 3)
}

function unitWord(unit: TextCount['unit']): string {
  switch (unit) {
    case 'graphemes':
    case 'utf-16 units':
      return 'characters'
    case 'weighted characters':
      return 'characters by weight'
    case 'utf-8 bytes':
      return 'bytes'
  }
}
