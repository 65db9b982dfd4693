import { fromHtml } from 'hast-util-from-html'

import { findElements } from '../../hast-element.ts'

/** A link or picture of a page that leads to no file of the bundle. */
export interface DeadLink {
  /** Of the page, inside the bundle. */
  readonly path: string
  /** As the page has it. */
  readonly address: string
}

/** An address of a page that ought to lead to another file of the bundle. */
export interface PageLink extends DeadLink {
  /** The path of that file. */
  readonly target: string
}

/** True for the files of a bundle whose links are followed. */
export function isPage(path: string): boolean {
  return path.endsWith('.html')
}

/** Links, pictures and their copies; what names another place on the web, or the root of a site, is not followed. */
export function pageLinks(path: string, html: string): readonly PageLink[] {
  const addresses = findElements(fromHtml(html), () => true).flatMap(({ properties }) => {
    const { href, src, srcSet } = properties
    const copies = (Array.isArray(srcSet) ? srcSet : [srcSet]).flatMap((each) =>
      typeof each === 'string' ? each.split(',').map((one) => one.trim().split(/\s/u)[0]) : [],
    )
    return [href, src, ...copies].filter((each) => typeof each === 'string')
  })
  return [...new Set(addresses)].flatMap((address) => {
    if (address === '' || /^(?:[#/]|[a-z][a-z0-9+.-]*:)/iu.test(address)) return []
    return [{ path, address, target: targetOf(path, address) }]
  })
}

/** Paths of bundles are letters that addresses need not encode. */
function targetOf(path: string, address: string): string {
  const [way = ''] = address.split(/[?#]/u)
  const steps = path.split('/').slice(0, -1)
  for (const step of way.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Those that lead nowhere, in their order. */
export function deadLinks(
  links: readonly PageLink[],
  paths: { readonly has: (path: string) => boolean },
): readonly DeadLink[] {
  return links
    .filter(({ target }) => !paths.has(target))
    .map(({ path, address }) => ({ path, address }))
}
