import { isRightToLeft, languageTag } from '../../language-tag.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { shownAddress } from '../shown-address.ts'
import type { PageWords } from '../words/page-words.ts'
import { look, newsletterStyle } from './newsletter-look.ts'
import { settledDirection } from './settled-direction.ts'

export interface NewsletterPage {
  readonly words: PageWords
  readonly language: string
  readonly subject: string
  /** What mail programs show beside the subject. */
  readonly preheader: string
  /** The journal; may be empty. */
  readonly sender: string
  /** Where the journal stands on the web; null while that is unknown. */
  readonly siteAddress: string | null
  readonly content: Markup
  /** An address, or the sign that a mailing service puts it in for; null for neither. */
  readonly unsubscribe: string | null
}

/** The HTML of a mail: one column in tables, which every mail program lays out. */
export function newsletterPage(page: NewsletterPage): string {
  const { words, language, subject, preheader, sender, siteAddress, content, unsubscribe } = page
  const tag = languageTag(language) ?? 'en'
  const direction = isRightToLeft(tag) ? markup` dir="rtl"` : nothing
  const style: Markup = { markup: newsletterStyle }
  // What is called as the journal needs no line above that says so.
  const isNamed = sender === '' || sender === subject
  const masthead = isNamed ? nothing : markup`<p ${look.masthead}>${sender}</p>\n`
  const journal =
    sender === '' ? nothing : markup`<p ${look.small}><strong>${sender}</strong></p>\n`
  const home =
    siteAddress === null
      ? nothing
      : markup`<p ${look.small}><a href="${siteAddress}" ${look.link}>${shownAddress(siteAddress)}</a></p>\n`
  const leave =
    unsubscribe === null
      ? nothing
      : markup`<p ${look.small}><a href="${unsubscribe}" ${look.link}>${words.unsubscribe}</a></p>\n`
  const whole = markup`<!doctype html>
<html lang="${tag}"${direction} xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
<style>
${style}</style>
</head>
<body class="desk" style="margin:0;padding:0;background-color:#f6f4ef;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all">${preheader}${padding}</div>
<table role="presentation" class="desk" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f6f4ef" style="background-color:#f6f4ef">
<tr><td align="center" style="padding:24px 0">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#fffdfa" style="max-width:600px;background-color:#fffdfa">
<tr><td class="pad" style="padding:28px 40px 40px;word-break:break-word">
<div role="article" aria-roledescription="email" aria-label="${subject}" lang="${tag}"${direction}>
${masthead}${content}</div>
</td></tr>
<tr><td class="pad desk" bgcolor="#f6f4ef" style="padding:20px 40px;background-color:#f6f4ef">
${journal}${home}${leave}</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`
  return settledDirection(whole.markup, tag)
}

/** Keeps programs from filling up the preview with the first lines of the mail. */
const padding: Markup = { markup: '&#8199;&#65279;&#847; '.repeat(40) }

/** What stands apart: a table with a line where its text starts, for programs that know no other box. */
export function boxMarkup(content: Markup): Markup {
  return markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 22px"><tr><td class="bar" style="padding:4px 0 4px 18px;border-start:3px solid #2456c8">
${content}</td></tr></table>
`
}

/** A line across the column. */
export const ruleMarkup: Markup = markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:30px 0"><tr><td class="rule" height="1" bgcolor="#e3ded4" style="height:1px;font-size:1px;line-height:1px;background-color:#e3ded4">&nbsp;</td></tr></table>
`

/** A link that looks like a button, in Outlook too. */
export function buttonMarkup(address: string, words: string): Markup {
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:28px 0"><tr><td bgcolor="#2456c8" style="padding:11px 20px;border-radius:7px;background-color:#2456c8"><a href="${address}" style="font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:20px;font-weight:700;color:#ffffff;text-decoration:none">${words}</a></td></tr></table>
`
}
