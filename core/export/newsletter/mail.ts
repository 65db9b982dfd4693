import type { MediaId } from '../../library/record-id.ts'
import type { Media } from '../../pictures/media.ts'
import type { Timestamp } from '../../timestamp.ts'
import { textChecksum } from '../checksum.ts'
import { picturePath } from '../picture.ts'
import { headerWords, type Mailbox, mailboxText } from './mail-header.ts'
import { quotedPrintable } from './quoted-printable.ts'

/** One e-mail: the same words as HTML and as plain text, and the pictures that the HTML shows. */
export interface Mail {
  /** The same for ever. */
  readonly id: string
  readonly subject: string
  readonly from: Mailbox
  readonly updatedAt: Timestamp
  /** Where readers leave: a web or mail address; null while it is unknown. */
  readonly unsubscribe: string | null
  readonly html: string
  readonly text: string
  /** Sent along; the HTML names them by `mailPictureAddress`. */
  readonly pictures: readonly Media[]
}

/** A piece of a mail: text as it is sent, or a picture to be written as Base64 in lines of 76 characters. */
export type MailPiece = string | { readonly base64: MediaId }

/** How the HTML of a mail names a picture that is sent along. */
export function mailPictureAddress(media: Media): string {
  return `cid:${contentId(media)}`
}

/**
 * The mail as RFC 5322 and MIME have it: a draft that can be sent, its dates and boundaries made of what it says. The
 * beginning of a boundary can’t occur in an encoded part.
 */
export function mailPieces(mail: Mail): readonly MailPiece[] {
  const mark = textChecksum(`${mail.html}${mail.text}`).slice(0, 24)
  const both = `=_both_${mark}`
  const related = `=_related_${mark}`
  const html = textPart('text/html', mail.html)
  const shown =
    mail.pictures.length === 0
      ? [html]
      : [
          lines([
            `Content-Type: multipart/related; type="text/html";\r\n boundary="${related}"`,
            '',
          ]),
          ...delimited(related, [[html], ...mail.pictures.map(picturePart)]),
        ]
  return [
    lines([...headers(mail), `Content-Type: multipart/alternative;\r\n boundary="${both}"`, '']),
    ...delimited(both, [[textPart('text/plain', mail.text)], shown]),
  ]
}

function headers({ id, subject, from, updatedAt, unsubscribe }: Mail): readonly string[] {
  return [
    `Date: ${new Date(updatedAt).toUTCString().replace('GMT', '+0000')}`,
    `From: ${mailboxText(from)}`,
    `Subject: ${headerWords(subject)}`,
    `Message-ID: <${id}@copydesk.invalid>`,
    // Outlook opens it as a draft.
    'X-Unsent: 1',
    ...(unsubscribe === null
      ? []
      : [`List-Unsubscribe: <${unsubscribe.replaceAll(/[^!-~]/gu, encodeURIComponent)}>`]),
    'MIME-Version: 1.0',
  ]
}

function delimited(
  boundary: string,
  parts: readonly (readonly MailPiece[])[],
): readonly MailPiece[] {
  return [...parts.flatMap((part) => [`--${boundary}\r\n`, ...part]), `--${boundary}--\r\n`]
}

function textPart(type: string, text: string): string {
  return lines([
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(text),
  ])
}

function picturePart(media: Media): readonly MailPiece[] {
  const name = picturePath(media).replace(/^media\//u, '')
  return [
    lines([
      `Content-Type: ${media.type}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-ID: <${contentId(media)}>`,
      `Content-Disposition: inline; filename="${name}"`,
      '',
    ]),
    { base64: media.id },
    '\r\n',
  ]
}

function contentId({ id }: Media): string {
  return `${id.slice(0, 32)}@copydesk.invalid`
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('')
}
