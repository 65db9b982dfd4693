import type { Edition } from '../../edition/edition.ts'
import { editionLine } from '../edition-line.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { editionName, hasFrontPage, relativeAddress } from '../site/site.ts'
import { pageAddress, type PageSetting } from './html-page.ts'

/**
 * The line above a page that says whose it is and leads back: to the edition that it belongs to, else to the contents of
 * several records; of a page alone to the journal, once its address is known.
 */
export function mastheadMarkup(edition: Edition | null, setting: PageSetting): Markup {
  const { source, site, path, words, siteAddress } = setting
  const { journalName } = source
  const front = edition === null ? null : pageAddress(setting, edition.id)
  if (edition !== null && front !== null) {
    const place = [journalName, editionLine(edition, words)].filter((part) => part !== '')
    return lineMarkup({
      label: words.edition,
      address: front,
      name: editionName(edition),
      place: place.join(' · '),
    })
  }
  if (!hasFrontPage(site)) return journalMarkup(journalName, siteAddress)
  const name = journalName === '' ? words.contents : journalName
  const address = relativeAddress(path, 'index.html')
  return lineMarkup({ label: words.contents, address, name, place: '' })
}

function journalMarkup(name: string, address: string | null): Markup {
  if (name === '') return nothing
  const journal = address === null ? markup`${name}` : markup`<a href="${address}">${name}</a>`
  return markup`<header class="masthead">\n<p>${journal}</p>\n</header>\n`
}

function lineMarkup({
  label,
  address,
  name,
  place,
}: {
  readonly label: string
  readonly address: string
  readonly name: string
  readonly place: string
}): Markup {
  return markup`<header class="masthead">
<nav aria-label="${label}"><a href="${address}">${name}</a></nav>
${place === '' ? nothing : markup`<span>${place}</span>\n`}</header>
`
}
