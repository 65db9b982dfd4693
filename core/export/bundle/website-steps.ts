import { joinNames } from '../../article/byline.ts'
import type { ExportSource } from '../export-source.ts'
import { feedNames } from '../feeds/feed-names.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { webCopies } from '../web-copies.ts'
import { type Bundled, hasArticlePictures } from './bundled.ts'
import type { ManifestFile } from './manifest.ts'
import { pathLink } from './path-link.ts'

/** How a website comes to its place. */
export function websiteSteps({ source, files }: Bundled, hasPictures: boolean): readonly Markup[] {
  const pages = files.filter(({ path }) => /^html\/.*\.html$/u.test(path))
  const front = pages.find(({ path }) => path === 'html/index.html')
  return [
    markup`Open ${pathLink((front ?? pages[0])?.path ?? 'html')} to see how it looks. It works from this folder, without a server.`,
    markup`Copy everything that is inside the folder <code>html</code> to the place on your website where it will stand${togetherWords(pages.length, hasPictures)}.${hasSmallerCopies(source) ? ' Smaller copies of large pictures stand beside the originals; each browser takes the one that it needs.' : ''}`,
    ...(front === undefined ? [] : [overwritingStep(files, source.editions.size > 0)]),
    front === undefined
      ? markup`Open the page at its new address.`
      : markup`Open the first page at its new address and follow one link to a page and one back.`,
    ...(source.articles.size > 0
      ? [
          markup`To put an article into a website program by hand, copy what stands between <code>&lt;div class="text"&gt;</code> and its end${hasPictures ? markup`, upload its pictures, and put their new addresses in. Each picture’s description is in its <code>alt</code>; keep it` : nothing}.`,
        ]
      : []),
  ]
}

function togetherWords(pages: number, hasPictures: boolean): Markup {
  const pictures = markup`pictures in <code>media</code> by relative addresses`
  if (pages > 1) {
    return hasPictures
      ? markup`, and keep its folders together: the pages find each other and their ${pictures}`
      : markup`, and keep its folders together: the pages find each other by relative addresses`
  }
  return hasPictures ? markup`, and keep it together: the page finds its ${pictures}` : nothing
}

/** Two editions have their front pages, feeds and people at the same places. */
function overwritingStep(files: readonly ManifestFile[], isEdition: boolean): Markup {
  function has(wanted: string): boolean {
    return files.some(({ path }) => path === wanted)
  }
  const replaced = [
    'its front page',
    ...(has(`html/${feedNames.rss}`) ? ['feeds'] : []),
    ...(has('html/sitemap.xml') ? ['sitemap'] : []),
    ...(files.some(({ path }) => path.startsWith('html/people/'))
      ? ['the pages of its people']
      : []),
  ]
  const former = isEdition ? 'another edition' : 'something else'
  return markup`If ${former} already lives at this address, copying replaces ${joinNames(replaced)}: give this one a folder of its own.`
}

function hasSmallerCopies(source: ExportSource): boolean {
  return [...source.media.values()].some((media) => webCopies(media, source).length > 0)
}

/** What lies at the front of the website already is not copied there once more. */
export function feedSteps({ source, files }: Bundled): readonly Markup[] {
  const isInWebsite = files.some(
    ({ path, sha256 }) =>
      path === `feeds/${feedNames.rss}` &&
      files.some((other) => other.path === `html/${feedNames.rss}` && other.sha256 === sha256),
  )
  const names = markup`RSS (<code>feed.xml</code>), Atom (<code>atom.xml</code>) and JSON Feed (<code>feed.json</code>) say the same.`
  return [
    isInWebsite
      ? markup`The website of this bundle has these three files at its front: once the folder <code>html</code> is copied, nothing here is left to copy. ${names}`
      : markup`Copy the three files inside the folder <code>feeds</code> to the front of your website: ${names}`,
    markup`They hold the articles of this bundle and no others. Where your website already has feeds at these places, keep those and leave these out.`,
    ...(isInWebsite
      ? []
      : [
          hasArticlePictures(source)
            ? markup`Their articles and pictures are named by whole addresses, so the pages and the folder <code>media</code> of the website must be there first.`
            : markup`Their articles are named by whole addresses, so the pages of the website must be there first.`,
        ]),
  ]
}
