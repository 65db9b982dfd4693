import { type Article, articleSlug } from '../../../core/article/article.ts'
import { cutTo, linkCard, searchLengths, searchResult } from '../../../core/article/link-preview.ts'
import { countGraphemes } from '../../../core/graphemes.ts'
import { TextInput } from '../../controls/TextInput.tsx'
import { mediaAddress } from '../../media/media-address.ts'
import { PictureField } from '../PictureField.tsx'
import { DetailPart } from './DetailPart.tsx'

import styles from './Presentation.module.css'

/** How search engines and social networks show the article, each with a look at what comes of it. */
export function Presentation({
  article,
  onChange,
}: {
  readonly article: Article
  readonly onChange: (change: Partial<Article>) => void
}) {
  const { search, social } = article
  const result = searchResult(article)
  const card = linkCard(article)
  const isOwn = `${search.title}${search.description}${social.title}${social.description}` !== ''

  return (
    <DetailPart
      title="Search and link card"
      word={isOwn || social.image !== null ? 'written' : 'made from the text'}
    >
      <section className={styles['search']} aria-label="The search result">
        <p className={styles['place']}>{placeOf(article)}</p>
        <p className={styles['title']}>
          {cutTo(result.title, searchLengths.title) || 'The headline stands here'}
        </p>
        <p className={styles['description']}>
          {cutTo(result.description, searchLengths.description)}
        </p>
      </section>
      <TextInput
        label="Search title"
        hint={<Left text={result.title} most={searchLengths.title} />}
        value={search.title}
        placeholder={article.headline}
        onChange={(title) => onChange({ search: { ...search, title } })}
      />
      <TextInput
        label="Search description"
        hint={<Left text={result.description} most={searchLengths.description} />}
        lines={3}
        value={search.description}
        placeholder={result.description}
        onChange={(description) => onChange({ search: { ...search, description } })}
      />
      <section className={styles['card']} aria-label="The link card">
        {card.image === null ? (
          <div className={styles['blank']}>No picture</div>
        ) : (
          <img src={mediaAddress(card.image)} alt="" />
        )}
        <div className={styles['words']}>
          <p className={styles['host']}>{hostOf(article)}</p>
          <p className={styles['title']}>{card.title || 'The headline stands here'}</p>
          <p className={styles['description']}>{card.description}</p>
        </div>
      </section>
      <TextInput
        label="Card title"
        value={social.title}
        placeholder={article.headline}
        onChange={(title) => onChange({ social: { ...social, title } })}
      />
      <TextInput
        label="Card description"
        lines={3}
        value={social.description}
        placeholder={card.description}
        onChange={(description) => onChange({ social: { ...social, description } })}
      />
      <PictureField
        label="Card picture"
        media={social.image}
        onChange={(image) => onChange({ social: { ...social, image } })}
      />
    </DetailPart>
  )
}

/** What is left of the room, or by how much it is passed. */
function Left({ text, most }: { readonly text: string; readonly most: number }) {
  const left = most - countGraphemes(text)
  return (
    <span data-long={left < 0 || undefined} className={styles['left']}>
      {left < 0 ? `cut after ${most}` : `${left} left`}
    </span>
  )
}

function addressOf({ address, canonicalAddress }: Article): URL | null {
  return URL.parse(address ?? canonicalAddress ?? '')
}

function hostOf(article: Article): string {
  return addressOf(article)?.host ?? 'your site'
}

function placeOf(article: Article): string {
  return `${hostOf(article)} › ${articleSlug(article)}`
}
