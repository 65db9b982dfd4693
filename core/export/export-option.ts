import { z } from 'zod'

import { docxChanges } from './docx/docx.ts'
import { markdownProfiles } from './markdown/markdown-profile.ts'
import { pdfFiles } from './pdf/pdf.ts'
import { siteFaces, sitePapers } from './site/site-theme.ts'
import type { Target } from './target.ts'
import { pictureSizes } from './web-copies.ts'
import { wordpressMarkups } from './wordpress/wxr-setting.ts'

/** Every option that a target can be given, by the name that the command line takes. */
export const exportOptionNames = [
  'html.address',
  'pictures.sizes',
  'html.accent',
  'html.face',
  'html.paper',
  'markdown.profile',
  'newsletter.from',
  'newsletter.media',
  'newsletter.unsubscribe',
  'pdf.files',
  'wordpress.media',
  'wordpress.markup',
  'docx.changes',
  'bluesky.did',
  'bluesky.at',
  'bluesky.rkeys',
  'schedulers.at',
] as const

export const exportOptionNameSchema = z.enum(exportOptionNames)

export type ExportOptionName = z.infer<typeof exportOptionNameSchema>

export const exportOptionsSchema = z.partialRecord(exportOptionNameSchema, z.string()).readonly()

/** What was typed for the options; one that is left out is the target's own choice. */
export type ExportOptions = z.infer<typeof exportOptionsSchema>

export interface ExportOption {
  /** The targets that ask for it. */
  readonly targets: readonly Target[]
  /** What a field for it is called. */
  readonly label: string
  /** What it is, after its name: `where the site will stand`. */
  readonly about: string
  readonly example: string
  /** Given: it is one of these, the first unless another is chosen. */
  readonly values?: readonly { readonly value: string; readonly label: string }[]
}

export function exportOption(name: ExportOptionName): ExportOption {
  switch (name) {
    case 'html.address':
      return {
        targets: ['html', 'newsletter', 'feeds', 'wordpress'],
        label: 'Address of the site',
        about: 'where the site will stand',
        example: 'https://journal.example/spring',
      }
    case 'pictures.sizes':
      return {
        targets: ['html', 'newsletter'],
        label: 'Pictures of pages and mails',
        about: `with smaller copies for the web or without: ${pictureSizes.join(', ')}`,
        example: 'web',
        values: [
          { value: 'web', label: 'With smaller copies' },
          { value: 'originals', label: 'The originals alone' },
        ],
      }
    case 'html.accent':
      return {
        targets: ['html'],
        label: 'Colour of links and lines',
        about: 'the colour of links and lines; made darker or lighter until it can be read',
        example: '#2456c8',
      }
    case 'html.face':
      return {
        targets: ['html'],
        label: 'Face of the text',
        about: `what the text is set in: ${siteFaces.join(', ')}`,
        example: 'serif',
        values: [
          { value: 'serif', label: 'With serifs' },
          { value: 'sans', label: 'Without serifs' },
        ],
      }
    case 'html.paper':
      return {
        targets: ['html'],
        label: 'Paper',
        about: `the ground of the pages: ${sitePapers.join(', ')}`,
        example: 'warm',
        values: [
          { value: 'warm', label: 'Warm' },
          { value: 'white', label: 'White' },
        ],
      }
    case 'markdown.profile':
      return {
        targets: ['markdown'],
        label: 'Markdown for',
        about: `the program of the site: ${markdownProfiles.join(', ')}`,
        example: 'plain',
        values: [
          { value: 'plain', label: 'Any program' },
          { value: 'hugo', label: 'Hugo' },
          { value: 'jekyll', label: 'Jekyll' },
          { value: 'eleventy', label: 'Eleventy' },
        ],
      }
    case 'newsletter.from':
      return {
        targets: ['newsletter'],
        label: 'Sender of the mail',
        about: 'who the mail is from',
        example: 'Harbour Review <news@harbour.example>',
      }
    case 'newsletter.media':
      return {
        targets: ['newsletter'],
        label: 'Address of the mail’s pictures',
        about: 'where its pictures were uploaded to; else they are sent along',
        example: 'https://journal.example/mail/spring/',
      }
    case 'newsletter.unsubscribe':
      return {
        targets: ['newsletter'],
        label: 'Link to unsubscribe',
        about: 'an address, or the sign that the mailing service replaces by it',
        example: '{{ unsubscribe_url }}',
      }
    case 'pdf.files':
      return {
        targets: ['pdf'],
        label: 'PDF of an edition',
        about: `what is made of an edition: ${pdfFiles.join(', ')}`,
        example: 'edition',
        values: [
          { value: 'edition', label: 'One file with its contents' },
          { value: 'articles', label: 'A file of each article' },
          { value: 'both', label: 'Both' },
        ],
      }
    case 'wordpress.media':
      return {
        targets: ['wordpress'],
        label: 'Address of the pictures',
        about: 'where the pictures were uploaded to',
        example: 'https://journal.example/wp-content/spring/',
      }
    case 'wordpress.markup':
      return {
        targets: ['wordpress'],
        label: 'Text of the posts',
        about: `how the text is written: ${wordpressMarkups.join(', ')}`,
        example: 'classic',
        values: [
          { value: 'classic', label: 'Classic' },
          { value: 'blocks', label: 'In blocks' },
        ],
      }
    case 'docx.changes':
      return {
        targets: ['docx'],
        label: 'Comments and suggestions in Word files',
        about: `with comments and suggestions or without: ${docxChanges.join(', ')}`,
        example: 'markup',
        values: [
          { value: 'markup', label: 'With comments and suggestions' },
          { value: 'final', label: 'As if all suggestions were accepted' },
          { value: 'original', label: 'As if no suggestion were accepted' },
        ],
      }
    case 'bluesky.did':
      return {
        targets: ['bluesky'],
        label: 'Account (DID)',
        about: 'the account that publishes',
        example: 'did:plc:…',
      }
    case 'bluesky.at':
      return {
        targets: ['bluesky'],
        label: 'Time of the first post',
        about: 'the time of the first post with its zone',
        example: '2026-11-21T09:30:00Z',
      }
    case 'bluesky.rkeys':
      return {
        targets: ['bluesky'],
        label: 'Record keys',
        about: 'the keys of the posts (TID), rising, with commas between them',
        example: '3jzfcijpj2z2a,3jzfcijpj2z2b',
      }
    case 'schedulers.at':
      return {
        targets: ['schedulers'],
        label: 'Minute of the first post',
        about: 'when the first post goes out, by the clock of the channel',
        example: '2026-11-21 09:30',
      }
  }
}

/** The options that one of the targets asks for. */
export function optionsOf(targets: readonly Target[]): readonly ExportOptionName[] {
  return exportOptionNames.filter((name) =>
    exportOption(name).targets.some((target) => targets.includes(target)),
  )
}

/** The address of the journal where a target asks for it and none was typed; one that was emptied is none. */
export function withJournalAddress(
  options: ExportOptions,
  targets: readonly Target[],
  address: string | null,
): ExportOptions {
  const { 'html.address': typed, ...others } = options
  const isAsked = optionsOf(targets).includes('html.address')
  const taken = typed ?? (isAsked ? address : null)
  return taken === null || taken === '' ? others : { ...others, 'html.address': taken }
}
