import { publishableAddress } from '../../../core/address.ts'
import type { Article } from '../../../core/article.ts'
import { localDay } from '../../../core/local-day.ts'
import { MomentInput } from '../../controls/MomentInput.tsx'
import { TextInput } from '../../controls/TextInput.tsx'
import { printedDay } from '../../desk/printed-day.ts'
import { LanguageChoice } from '../../thread/LanguageChoice.tsx'
import { DetailPart } from './DetailPart.tsx'

import styles from './SlugField.module.css'

/** When and where the article is published, and in which language. */
export function Dates({
  article,
  onChange,
}: {
  readonly article: Article
  readonly onChange: (change: Partial<Article>) => void
}) {
  const { publishedAt, embargoUntil } = article
  const isEarly =
    publishedAt !== null &&
    embargoUntil !== null &&
    Date.parse(publishedAt) < Date.parse(embargoUntil)
  const word = [
    embargoUntil === null ? '' : `embargo ${printedDay(localDay(embargoUntil))}`,
    publishedAt === null ? '' : printedDay(localDay(publishedAt)),
    article.language,
  ]

  return (
    <DetailPart title="Dates and address" word={word.filter((part) => part !== '').join(' · ')}>
      <MomentInput
        label="Published"
        value={publishedAt}
        onChange={(next) => onChange({ publishedAt: next })}
      />
      <div className={styles['slug']}>
        <MomentInput
          label="Embargo until"
          value={embargoUntil}
          onChange={(next) => onChange({ embargoUntil: next })}
        />
        {isEarly ? (
          <p role="status" className={styles['taken']}>
            It would be published before the embargo ends.
          </p>
        ) : null}
      </div>
      <LanguageChoice language={article.language} onChange={(language) => onChange({ language })} />
      <AddressField
        label="Address"
        value={article.address}
        onChange={(address) => onChange({ address })}
      />
      <AddressField
        label="Canonical address"
        value={article.canonicalAddress}
        onChange={(canonicalAddress) => onChange({ canonicalAddress })}
      />
    </DetailPart>
  )
}

function AddressField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  const isWrong = value !== null && publishableAddress(value) === null
  return (
    <div className={styles['slug']}>
      <TextInput
        label={label}
        value={value ?? ''}
        placeholder="https://"
        onChange={(text) => onChange(text.trim() === '' ? null : text.trim())}
      />
      {isWrong ? (
        <p role="status" className={styles['taken']}>
          This is no whole address, so pages leave it out. Begin it with https://
        </p>
      ) : null}
    </div>
  )
}
