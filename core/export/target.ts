import { z } from 'zod'

import type { DeskKind } from '../library/library-record.ts'
import { networkName } from '../networks/network.ts'

/** Pages and texts of articles, editions and people, in the order of the dialog. */
export const pageTargets = [
  'html',
  'newsletter',
  'markdown',
  'text',
  'docx',
  'icml',
  'pdf',
  'epub',
  'wordpress',
  'ghost',
  'feeds',
  'people',
  'json',
] as const

export type PageTarget = (typeof pageTargets)[number]

/** What is made of threads only. */
export const threadTargets = [
  'bluesky',
  'mastodon',
  'x',
  'threads',
  'linkedin',
  'schedulers',
  'proof',
] as const

export type ThreadTarget = (typeof threadTargets)[number]

export const targets = [...pageTargets, ...threadTargets] as const

export const targetSchema = z.enum(targets)

/** What a bundle is made for. */
export type Target = z.infer<typeof targetSchema>

export function targetName(target: Target): string {
  switch (target) {
    case 'html':
      return 'The website'
    case 'newsletter':
      return 'Newsletter'
    case 'markdown':
      return 'Markdown'
    case 'text':
      return 'Plain text'
    case 'docx':
      return 'Word'
    case 'icml':
      return 'InDesign'
    case 'pdf':
      return 'PDF'
    case 'epub':
      return 'E-book'
    case 'wordpress':
      return 'WordPress'
    case 'ghost':
      return 'Ghost'
    case 'feeds':
      return 'Feeds'
    case 'people':
      return 'People'
    case 'json':
      return 'JSON'
    case 'bluesky':
    case 'mastodon':
    case 'x':
    case 'threads':
    case 'linkedin':
      return networkName(target)
    case 'schedulers':
      return 'Schedulers'
    case 'proof':
      return 'Proof'
  }
}

/** The kinds of record that a target is made from. */
export function targetKinds(target: Target): readonly DeskKind[] {
  switch (target) {
    case 'html':
    case 'markdown':
    case 'people':
      return ['article', 'edition', 'author']
    case 'text':
    case 'json':
      return ['article', 'thread', 'edition', 'author']
    case 'newsletter':
    case 'docx':
    case 'icml':
    case 'pdf':
    case 'epub':
    case 'wordpress':
    case 'ghost':
    case 'feeds':
      return ['article', 'edition']
    case 'bluesky':
    case 'mastodon':
    case 'x':
    case 'threads':
    case 'linkedin':
    case 'schedulers':
    case 'proof':
      return ['thread']
  }
}
