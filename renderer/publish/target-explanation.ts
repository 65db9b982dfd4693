import type { Target } from '../../core/export/target.ts'

/** What is made for a target, below its name. */
export function targetExplanation(target: Target): string {
  switch (target) {
    case 'html':
      return 'HTML that works from a folder'
    case 'newsletter':
      return 'an e-mail, with its plain text'
    case 'markdown':
      return 'with YAML front matter'
    case 'text':
      return 'to read or to paste'
    case 'docx':
      return 'a file for each article, in styles'
    case 'icml':
      return 'a story to place, in styles'
    case 'pdf':
      return 'on A4, tagged, with an outline'
    case 'epub':
      return 'EPUB 3.3 for every reader'
    case 'wordpress':
      return 'a file for its importer, and pictures'
    case 'ghost':
      return 'a ZIP that it imports as it is'
    case 'people':
      return 'a table, cards and JSON'
    case 'json':
      return 'everything, for another Copydesk'
    case 'feeds':
      return 'RSS, Atom and JSON Feed'
    case 'bluesky':
      return 'records for the network'
    case 'mastodon':
      return 'requests in their order'
    case 'x':
    case 'threads':
      return 'a text file for each post'
    case 'linkedin':
      return 'one text, flattened'
    case 'schedulers':
      return 'Buffer, Publer, Typefully'
    case 'proof':
      return 'a page to read and sign off'
  }
}
