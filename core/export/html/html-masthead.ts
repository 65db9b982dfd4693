import type { Edition } from '../../edition/edition.ts'
import { editionLine } from '../edition-line.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { editionName } from '../site/site.ts'
import { pageAddress, type PageSetting } from './html-page.ts'

/** The line above a page that leads back to its edition. */
export function mastheadMarkup(edition: Edition | null, setting: PageSetting): Markup {
  const front = edition === null ? null : pageAddress(setting, edition.id)
  if (edition === null || front === null) return nothing
  return markup`<header class="masthead">
<nav aria-label="${setting.words.edition}"><a href="${front}">${editionName(edition)}</a></nav>
<span>${editionLine(edition, setting.words)}</span>
</header>
`
}
