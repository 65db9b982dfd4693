import type { Author } from '../../people/author.ts'
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts'
import { pageAddress, type PageSetting } from './html-page.ts'

/** `A, B and C`, each linked to the page of that person where the site has one. */
export function bylineMarkup(authors: readonly Author[], setting: PageSetting): Markup {
  return namesMarkup(
    authors.map((author) => nameMarkup(author, setting)),
    setting.words.and,
  )
}

export function namesMarkup(names: readonly Markup[], and: string): Markup {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return joinMarkup(names, '')
  return markup`${joinMarkup(names.slice(0, -1), ', ')} ${and} ${last}`
}

function nameMarkup(author: Author, setting: PageSetting): Markup {
  const address = pageAddress(setting, author.id)
  return address === null || address === setting.path
    ? printedNameMarkup(author)
    : markup`<a href="${address}">${printedNameMarkup(author)}</a>`
}

/** The name as a byline prints it, its parts marked for whoever reads the page back. */
export function printedNameMarkup({ name, postNominals }: Author): Markup {
  const after =
    postNominals === '' ? nothing : markup` <span class="post-nominals">${postNominals}</span>`
  return markup`<span class="name">${name}</span>${after}`
}
