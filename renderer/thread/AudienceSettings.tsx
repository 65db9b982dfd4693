import { CheckboxGroup } from 'react-aria-components'
import { z } from 'zod'

import { type Audience, replyCircles, visibilities } from '../../core/thread/audience.ts'
import { CheckRow } from '../controls/CheckRow.tsx'
import { Choice } from '../controls/Choice.tsx'

import styles from './AudienceSettings.module.css'

/** Who may see, answer and quote the thread, as far as the networks let one choose. */
export function AudienceSettings({
  audience,
  onChange,
}: {
  readonly audience: Audience
  readonly onChange: (audience: Audience) => void
}) {
  const { visibility, mayReply, mayQuote } = audience
  const replies = mayReply === null ? 'everyone' : mayReply.length === 0 ? 'nobody' : 'some'

  return (
    <section className={styles['audience']} aria-label="Who sees and answers">
      <Choice
        label="Who sees it"
        value={visibility}
        options={visibilities.map((value) => ({ value, label: visibilityLabel(value) }))}
        onChange={(next) => onChange({ ...audience, visibility: next })}
      />
      <Choice
        label="Who may answer"
        value={replies}
        options={replyChoices}
        onChange={(next) => onChange({ ...audience, mayReply: circlesOf(next) })}
      />
      {replies === 'some' ? (
        <CheckboxGroup
          aria-label="These may answer"
          className={styles['circles'] ?? ''}
          value={[...(mayReply ?? [])]}
          onChange={(circles) => onChange({ ...audience, mayReply: circlesSchema.parse(circles) })}
        >
          {replyCircles.map((circle) => (
            <CheckRow key={circle} value={circle} {...circleWords(circle)} />
          ))}
        </CheckboxGroup>
      ) : null}
      <CheckRow
        title="Others may quote it"
        explanation="Bluesky keeps to this; elsewhere it is chosen by hand."
        isSelected={mayQuote}
        onChange={(next) => onChange({ ...audience, mayQuote: next })}
      />
    </section>
  )
}

const circlesSchema = z.array(z.enum(replyCircles))

const replyChoices = [
  { value: 'everyone', label: 'Everyone' },
  { value: 'some', label: 'Some people' },
  { value: 'nobody', label: 'Nobody' },
] as const

function circlesOf(choice: (typeof replyChoices)[number]['value']): Audience['mayReply'] {
  switch (choice) {
    case 'everyone':
      return null
    case 'some':
      return ['mentioned']
    case 'nobody':
      return []
  }
}

function visibilityLabel(visibility: Audience['visibility']): string {
  switch (visibility) {
    case 'public':
      return 'Everyone'
    case 'unlisted':
      return 'Everyone, in no public timeline'
    case 'followers':
      return 'Followers only'
  }
}

function circleWords(circle: (typeof replyCircles)[number]) {
  switch (circle) {
    case 'mentioned':
      return { title: 'People whom the thread names', explanation: 'by their handle' }
    case 'followers':
      return { title: 'Followers', explanation: 'of the account' }
    case 'following':
      return { title: 'People whom the account follows', explanation: 'and nobody else' }
  }
}
