import { publishableAddress } from '../../address.ts'
import { articleExcerpt } from '../../article/article.ts'
import type { Media } from '../../pictures/media.ts'
import { failure, type Result, success } from '../../result.ts'
import type { Steps } from '../../steps.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BundleFile, Loss } from '../bundle/bundle-file.ts'
import { webpInMail } from '../carrying/sometimes-lost.ts'
import type { ExportFailure } from '../export-failure.ts'
import { pageLosses, type RecordLoss } from '../export-losses.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { pageNames } from '../page-names.ts'
import { pictureFiles, picturePath } from '../picture.ts'
import { planSite, type Site, siteLanguage } from '../site/site.ts'
import { recordText } from '../text/text.ts'
import { wordsInJournal } from '../words/page-words.ts'
import { type Mailbox, parseMailbox } from './mail-header.ts'
import { type MailOfSeveral, mailPictures, type MailSubject, mailSubjects } from './mail-subject.ts'
import { type Mail, mailPictureAddress } from './mail.ts'
import { mailArticle } from './newsletter-article.ts'
import { editionListing, type Listing, listingText, mailListing } from './newsletter-listing.ts'
import { newsletterPage } from './newsletter-page.ts'
import { type NewsletterSetting, webAddress } from './newsletter-setting.ts'

/**
 * The target `newsletter`: a mail of each edition, and one of the chosen articles: whole where it is a single one, else a
 * digest. Beside each mail stand its HTML, for mailing services, and its plain text.
 */
export function* exportNewsletter(
  source: ExportSource,
  options: ExportOptions,
): Steps<Result<ExportedRecords, ExportFailure>> {
  const from = parseMailbox(options['newsletter.from'] ?? unknownSender)
  if (from === null) {
    const reason = `“${options['newsletter.from'] ?? ''}” is no sender. Write a name and a mail address: Harbour Review <news@harbour.example>.`
    return failure({ kind: 'export-option', option: 'newsletter.from', reason })
  }
  const mediaAddress = options['newsletter.media'] ?? null
  if (mediaAddress !== null && !/^https?:/iu.test(publishableAddress(mediaAddress) ?? '')) {
    const reason = `“${mediaAddress}” is not an address that pictures can be fetched from. It begins with https://.`
    return failure({ kind: 'export-option', option: 'newsletter.media', reason })
  }
  const order: NewsletterOrder = {
    source,
    site: planSite({ source, extension: 'html', people: 'with-an-edition' }),
    siteAddress: options['html.address'] ?? null,
    mediaAddress,
    from: from.name === '' ? { ...from, name: source.journalName } : from,
    unsubscribe: options['newsletter.unsubscribe'] ?? null,
  }
  const subjects = mailSubjects(source)
  const names = pageNames(subjects.map(({ name }) => name))
  const pictures = subjects.flatMap((subject) => mailPictures(subject, source))
  return success({
    files: [
      ...subjects.flatMap((subject, at) =>
        mailFiles(`newsletter/${names[at] ?? subject.id}`, subject, order),
      ),
      ...pictureFiles('newsletter', pictures),
    ],
    losses: [
      ...(yield* pageLosses({ source, target: 'newsletter', siteAddress: order.siteAddress })),
      ...subjects.flatMap((subject) => mailLosses(subject, order)),
    ],
  })
}

const unknownSender = 'sender@example.invalid'

interface NewsletterOrder {
  readonly source: ExportSource
  readonly site: Site
  readonly siteAddress: string | null
  /** Where the pictures can be fetched from; null sends them along. */
  readonly mediaAddress: string | null
  readonly from: Mailbox
  readonly unsubscribe: string | null
}

function mailFiles(
  path: string,
  subject: MailSubject,
  order: NewsletterOrder,
): readonly BundleFile[] {
  const { mediaAddress } = order
  const hosted = mediaAddress === null ? null : mediaAddress.replace(/\/*$/u, '/')
  const sent = hosted === null ? mailPictureAddress : beside

  function beside(media: Media): string {
    const inFolder = picturePath(media)
    return hosted === null ? inFolder : `${hosted}${inFolder.replace(/^media\//u, '')}`
  }

  function mail(): Mail {
    return {
      ...composed(subject, { ...order, pictureAddress: sent }),
      id: subject.id,
      from: order.from,
      updatedAt: subject.updatedAt,
      unsubscribe: publishableAddress(order.unsubscribe ?? ''),
      pictures: hosted === null ? mailPictures(subject, order.source) : [],
    }
  }

  const page = { ...order, pictureAddress: beside }
  return [
    { path: `${path}.eml`, mail },
    { path: `${path}.html`, text: () => composed(subject, page).html },
    { path: `${path}.txt`, text: () => composed(subject, page).text },
  ]
}

function composed(
  subject: MailSubject,
  order: NewsletterOrder & Pick<NewsletterSetting, 'pictureAddress'>,
): Pick<Mail, 'subject' | 'html' | 'text'> {
  const language =
    subject.kind === 'article' ? subject.article.language : siteLanguage(subject, order.source)
  const setting: NewsletterSetting = { ...order, words: wordsInJournal(language, order.source) }
  const { source, from, unsubscribe } = order
  const { journalName } = source
  const sender = journalName || from.name
  const shared = {
    words: setting.words,
    language,
    sender,
    siteAddress: order.siteAddress,
    unsubscribe,
  }
  if (subject.kind === 'article') {
    const { article } = subject
    const title = articleHeadline(article)
    const address = webAddress(article, setting)
    const content = mailArticle(article, setting)
    const more = address === null ? '' : `\n${setting.words.readOnWeb}: ${address}\n`
    return {
      subject: title,
      html: newsletterPage({
        ...shared,
        subject: title,
        preheader: articleExcerpt(article),
        content,
      }),
      text: `${recordText(article, source)}${more}${leaveText(order, setting)}`,
    }
  }
  const listing: Listing = { ...listingOf(subject, setting), language }
  const title = listing.title
  return {
    subject: title,
    html: newsletterPage({
      ...shared,
      subject: title,
      preheader: listing.introduction.split('\n')[0] || headlines(listing),
      content: mailListing(listing, setting),
    }),
    text: `${listingText(listing, setting)}\n${leaveText(order, setting)}`,
  }
}

/** Where no edition features one of them, all pieces are equals. */
function listingOf(subject: MailOfSeveral, setting: NewsletterSetting): Omit<Listing, 'language'> {
  if (subject.kind === 'edition') return editionListing(subject.edition, setting)
  const { journalName } = setting.source
  return {
    title: journalName === '' ? setting.words.contents : journalName,
    line: '',
    introduction: '',
    featured: null,
    others: subject.articles,
    label: null,
    day: null,
  }
}

function headlines({ featured, others }: Listing): string {
  return [...(featured === null ? [] : [featured]), ...others].map(articleHeadline).join(' · ')
}

function leaveText({ unsubscribe }: NewsletterOrder, { words }: NewsletterSetting): string {
  return unsubscribe === null ? '' : `\n${words.unsubscribe}: ${unsubscribe}\n`
}

function mailLosses(subject: MailSubject, order: NewsletterOrder): readonly RecordLoss[] {
  const { html } = composed(subject, { ...order, pictureAddress: mailPictureAddress })
  const isLong = new TextEncoder().encode(html).length > shownByGmail
  const isReached =
    subject.kind === 'article' ||
    subject.articles.every((article) => webAddress(article, order) !== null)
  // Of an article its own losses tell.
  const isOld =
    subject.kind === 'edition' &&
    mailPictures(subject, order.source).some(({ type }) => type === 'image/webp')
  const losses = [
    ...(isOld ? [webpInMail] : []),
    ...(order.from.address === unknownSender ? [noSender] : []),
    ...(isReached ? [] : [noWay]),
    ...(isLong ? [clipped] : []),
  ]
  return losses.map((loss) => ({ target: 'newsletter', record: subject.id, ...loss }))
}

const noSender: Loss = {
  what: 'The sender of the mail',
  why: 'Nobody said who it is from. Put the sender in where the mail is sent.',
}

/** Bytes of HTML. */
const shownByGmail = 102_000

const clipped: Loss = {
  what: 'The end of the mail in Gmail',
  why: 'Gmail shows the first 102 kB of a mail and a link to the rest. A mail of an edition is shorter: it tells of its pieces.',
}

const noWay: Loss = {
  what: 'The way from the mail to the articles',
  why: 'The address of the site is not known, so their headlines lead nowhere.',
}
