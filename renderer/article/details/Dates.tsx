import { addressRemark, embargoRemark } from '../../../core/article/article-remarks.ts'
import type { Article } from '../../../core/article/article.ts'
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
  const early = embargoRemark(article)
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
        {early === null ? null : (
          <p role="status" className={styles['taken']}>
            {early}
          </p>
        )}
      </div>
      <LanguageChoice language={article.language} onChange={(language) => onChange({ language })} />
      <AddressField
        label="Address"
        hint="where it is read"
        value={article.address}
        onChange={(address) => onChange({ address })}
      />
      <AddressField
        label="Canonical address"
        hint="for search engines"
        value={article.canonicalAddress}
        onChange={(canonicalAddress) => onChange({ canonicalAddress })}
      />
    </DetailPart>
  )
}

function AddressField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string
  /** What it is, beside other addresses. */
  readonly hint: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  const wrong = addressRemark(value)
  return (
    <div className={styles['slug']}>
      <TextInput
        label={label}
        hint={hint}
        value={value ?? ''}
        placeholder="https://"
        onChange={(text) => onChange(text.trim() === '' ? null : text.trim())}
      />
      {wrong === null ? null : (
        <p role="status" className={styles['taken']}>
          {wrong}
        </p>
      )}
    </div>
  )
}
