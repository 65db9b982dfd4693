import { describe, expect, test } from 'vitest'

import type { Article } from '../../../../core/article/article.ts'
import { createFigure } from '../../../../core/document/figure.ts'
import { type BundleFile, fileText } from '../../../../core/export/bundle/bundle-file.ts'
import {
  type BundleOrder,
  type BundlePlan,
  countFiles,
  manifestFile,
  planBundle,
  reportFiles,
  sealFile,
  whyNotPlanned,
} from '../../../../core/export/bundle/bundle.ts'
import { type ManifestFile, manifestSchema } from '../../../../core/export/bundle/manifest.ts'
import { textChecksum } from '../../../../core/export/checksum.ts'
import {
  type ExportFailure,
  exportFailureSentence,
} from '../../../../core/export/export-failure.ts'
import { exportRecords } from '../../../../core/export/export-records.ts'
import { targetKinds, targets } from '../../../../core/export/target.ts'
import { checkRecords } from '../../../../core/preflight/check-records.ts'
import { failure, type Result, success } from '../../../../core/result.ts'
import type { Timestamp } from '../../../../core/timestamp.ts'
import { anArticle } from '../../../builders/article.ts'
import { anAuthor } from '../../../builders/author.ts'
import { morning } from '../../../builders/clock.ts'
import { anEdition } from '../../../builders/edition.ts'
import { anExportSource } from '../../../builders/export-source.ts'
import { aMedia } from '../../../builders/media.ts'
import { aMediaId, aRecordId } from '../../../builders/record-id.ts'
import { aThread } from '../../../builders/thread.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id], leadImage: aMediaId(1) })
const edition = anEdition({ featured: article.id })
const thread = aThread()

interface Plan extends Omit<BundleOrder, 'exported' | 'findings'> {
  readonly now: Timestamp
  readonly isForced: boolean
}

function plan(fields: Partial<Plan> = {}): Plan {
  return {
    source: anExportSource({ chosen: [edition], others: [article, author, aMedia()] }),
    versions: new Map([[edition.id, { revision: 4, hash: 'a'.repeat(64) }]]),
    targets: ['html', 'markdown'],
    options: {},
    now: morning,
    isForced: false,
    ...fields,
  }
}

function make(fields: Partial<Plan>): Result<BundlePlan, ExportFailure> {
  const ordered = plan(fields)
  const exported = exportRecords(ordered)
  if (!exported.ok) return exported
  const { source, targets: wanted, options, now, isForced } = ordered
  const findings = checkRecords(source, { targets: wanted, options, now })
  const trouble = whyNotPlanned(findings, isForced)
  if (trouble !== null) return failure(trouble)
  return success(planBundle({ ...ordered, exported: exported.value, findings }))
}

interface Built extends BundlePlan {
  /** In the order in which they are written. */
  readonly files: readonly BundleFile[]
  readonly texts: ReadonlyMap<string, string>
}

function built(fields: Partial<Plan> = {}): Built {
  const planned = make(fields)
  if (!planned.ok) throw new Error(exportFailureSentence(planned.failure))
  const files: BundleFile[] = []
  const texts = new Map<string, string>()
  const written: ManifestFile[] = []
  function write(file: BundleFile): void {
    files.push(file)
    if ('text' in file || 'pieces' in file) texts.set(file.path, fileText(file))
    written.push(measure(file.path, texts.get(file.path)))
  }
  planned.value.exported.files.forEach(write)
  reportFiles(planned.value, [...written]).forEach(write)
  write(manifestFile(planned.value, [...written]))
  write(sealFile(written))
  expect(files.length).toBe(countFiles(planned.value))
  return { ...planned.value, files, texts }
}

/** What is no text would come to this. */
function measure(path: string, text?: string): ManifestFile {
  return text === undefined
    ? { path, size: 9, sha256: 'd'.repeat(64) }
    : { path, size: Buffer.byteLength(text), sha256: textChecksum(text) }
}

function refusal(fields: Partial<Plan>): string {
  const result = make(fields)
  return result.ok ? 'made' : exportFailureSentence(result.failure)
}

test('a bundle holds its targets, the reports, the page for the receiver and the manifest', () => {
  expect(built().files.map(({ path }) => path)).toEqual([
    'html/articles/the-library-that-never-closes.html',
    'html/index.html',
    'html/media/reading-room-000000000000.png',
    'html/people/imke-sanderling.html',
    'markdown/articles/the-library-that-never-closes.md',
    'markdown/index.md',
    'markdown/media/reading-room-000000000000.png',
    'markdown/people/imke-sanderling.md',
    'losses.json',
    'preflight.json',
    'READ-ME-FIRST.html',
    'manifest.json',
    'manifest.json.sha256',
  ])
})

test('the page for the receiver counts every file of the bundle', () => {
  const { files, texts } = built()
  expect(texts.get('READ-ME-FIRST.html')).toContain(`A bundle of ${files.length} files`)
})

test('the manifest lists every other file with its checksum, and the records with their state', () => {
  const { files, texts } = built()
  const manifest = manifestSchema.parse(JSON.parse(texts.get('manifest.json') ?? ''))
  expect(manifest.files.map(({ path }) => path)).toEqual(
    files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('manifest.json'))
      .toSorted(),
  )
  expect(manifest.files).toEqual(manifest.files.map(({ path }) => measure(path, texts.get(path))))
  expect(manifest.records).toEqual([
    {
      id: edition.id,
      kind: 'edition',
      title: 'Night work',
      chosen: true,
      revision: 4,
      sha256: 'a'.repeat(64),
      embargoUntil: null,
      approval: null,
    },
    {
      id: article.id,
      kind: 'article',
      title: article.headline,
      chosen: false,
      revision: null,
      sha256: null,
      embargoUntil: null,
      approval: null,
    },
    {
      id: author.id,
      kind: 'author',
      title: author.name,
      chosen: false,
      revision: null,
      sha256: null,
      embargoUntil: null,
      approval: null,
    },
  ])
})

test('the same order gives the same files, and a target named twice is made once', () => {
  expect(built().texts).toEqual(built().texts)
  expect(built({ targets: ['html', 'markdown', 'html'] }).texts).toEqual(built().texts)
})

test('a checksum is the SHA-256 of the UTF-8 text', () => {
  expect(textChecksum('lämp')).toBe(
    '7df534f7a968c7692a73447af1ad71f9dcaffd3615220abcdc5da06a5c11baa6',
  )
})

test.each(targets.map((target) => [target]))('the target %s has a folder of its own', (target) => {
  const chosen = targetKinds(target).includes('article') ? article : thread
  const { files } = built({
    source: anExportSource({ chosen: [chosen], others: [author, aMedia()] }),
    targets: [target],
    options: { 'html.address': 'https://harbour.example/review' },
  })
  expect(files.filter(({ path }) => path.startsWith(`${target}/`))).not.toEqual([])
})

test('a thread is made for its network and as text', () => {
  const threads = built({
    source: anExportSource({ chosen: [thread] }),
    targets: ['bluesky', 'text'],
  })
  expect(threads.files.map(({ path }) => path)).toEqual([
    'bluesky/reading-at-night/draft.json',
    'bluesky/reading-at-night/posts.json',
    'text/reading-at-night.txt',
    'losses.json',
    'preflight.json',
    'READ-ME-FIRST.html',
    'manifest.json',
    'manifest.json.sha256',
  ])
})

test('a packed file stands in the manifest with what was measured of it', () => {
  const { texts } = built({
    source: anExportSource({ chosen: [article], others: [author, aMedia()] }),
    targets: ['docx'],
  })
  const listed = manifestSchema.parse(JSON.parse(texts.get('manifest.json') ?? '')).files
  expect(listed.find(({ path }) => path.endsWith('.docx'))).toEqual({
    path: 'docx/the-library-that-never-closes.docx',
    size: 9,
    sha256: 'd'.repeat(64),
  })
})

describe('a bundle is refused', () => {
  test.each<[string, Partial<Plan>, string]>([
    [
      'when nothing is chosen',
      { source: anExportSource({ chosen: [] }) },
      'Nothing was chosen for the bundle. Choose an article, a thread, an edition or a person.',
    ],
    [
      'when a target takes other things',
      { source: anExportSource({ chosen: [article] }), targets: ['bluesky'] },
      'Bluesky takes threads, not articles (“The library that never closes”).',
    ],
    [
      'when pages are made of threads',
      { source: anExportSource({ chosen: [thread, article] }), targets: ['html', 'text'] },
      'The website takes articles, editions and people, not threads (“Reading at night”).',
    ],
    [
      'when the address of the site is none',
      { options: { 'html.address': 'harbour.example' } },
      '“harbour.example” is not the address of a site. It begins with https://.',
    ],
    [
      'when the account is none',
      {
        source: anExportSource({ chosen: [thread] }),
        targets: ['bluesky'],
        options: { 'bluesky.did': 'imke' },
      },
      '“imke” is not a DID. It looks like did:plc:… or did:web:….',
    ],
    [
      'while errors remain',
      { source: anExportSource({ chosen: [anArticle({ headline: '' })] }) },
      'One error must be mended before the bundle is made.',
    ],
  ])('%s', (_, fields, sentence) => {
    expect(refusal(fields)).toBe(sentence)
  })
})

test('a forced bundle says so in the manifest, in the report and to the receiver', () => {
  const { texts, findings } = built({
    source: anExportSource({ chosen: [anArticle({ headline: '' })] }),
    isForced: true,
  })
  const said = [...texts].flatMap(([path, text]) =>
    /"forced": true|made all the same/u.test(text) ? [path] : [],
  )
  expect(said).toEqual(['preflight.json', 'READ-ME-FIRST.html', 'manifest.json'])
  expect(findings[0]?.rule).toBe('headline-missing')
})

test('what a target can’t carry is said with its record and target', () => {
  const broken = anArticle({
    leadImage: aMediaId(9),
    byline: [aRecordId(99)],
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: 'run',
              marks: [{ type: 'link', attrs: { href: 'javascript:x' } }],
            },
          ],
        },
        createFigure([{ media: null, alt: 'A dog', address: '' }]),
      ],
    },
  })
  const {
    exported: { losses },
  } = built({
    source: anExportSource({ chosen: [broken] }),
    targets: ['html', 'text'],
    isForced: true,
  })
  expect(losses.map(({ target, record, what }) => [target, record === broken.id, what])).toEqual([
    ['html', true, 'One name of the byline'],
    ['html', true, 'The link to “javascript:x”'],
    ['html', true, 'The lead picture'],
    ['html', true, 'The picture “A dog”'],
    ['text', true, 'One name of the byline'],
    ['text', true, 'The link to “javascript:x”'],
    ['text', true, 'The lead picture'],
    ['text', true, 'The pictures'],
  ])
})

test('the receiver reads what WordPress publishes by itself, and when; what is not ready waits', () => {
  const held = { ...article, embargoUntil: '2026-12-24T00:00:00.000Z' }
  const ready = built({ source: sourceOf({ ...held, status: 'ready' }), targets: ['wordpress'] })
  const page = ready.texts.get('READ-ME-FIRST.html')
  expect(page).toContain('by itself on 24 December 2026, 00:00 UTC')
  expect(page).not.toContain('2026-12-24T')
  expect(ready.texts.get('wordpress/import.xml')).toContain('<wp:status><![CDATA[future]]>')
  expect(ready.exported.losses.map(({ what }) => what)).toContain('The embargo')

  const draft = built({ source: sourceOf({ ...held, status: 'draft' }), targets: ['wordpress'] })
  expect(draft.texts.get('READ-ME-FIRST.html')).not.toContain('by itself')
  expect(draft.texts.get('wordpress/import.xml')).toContain('<wp:status><![CDATA[draft]]>')
})

test('the receiver reads that WordPress gets a page of the edition, a draft, and what it links', () => {
  const made = {
    source: anExportSource({ chosen: [edition], others: [article] }),
    isForced: true,
  }
  const unknown = built({ ...made, targets: ['wordpress'] }).texts.get('READ-ME-FIRST.html')
  expect(unknown).toContain('as a draft. It links to none of them')
  const options = { 'html.address': 'https://harbour.example' }
  const known = built({ ...made, targets: ['wordpress'], options }).texts.get('READ-ME-FIRST.html')
  expect(known).toContain('it links to each as <code>https://harbour.example/</code>')
  const alone = built({ source: sourceOf(article), targets: ['wordpress'] })
  expect(alone.texts.get('READ-ME-FIRST.html')).not.toContain('as a page')
})

test('the receiver reads only what they can do with the pictures, by whether their address was known', () => {
  const made = { source: sourceOf(article), targets: ['wordpress', 'newsletter'] as const }
  const without = built(made).texts.get('READ-ME-FIRST.html')
  expect(without).toContain('Where a picture belongs, the posts have the name of its file')
  expect(without).toContain('Its pictures are inside.')
  const address = 'https://harbour.example/pictures/'
  const options = { 'wordpress.media': address, 'newsletter.media': address }
  const known = built({ ...made, options }).texts.get('READ-ME-FIRST.html')
  expect(known).toContain(`to <code>${address}</code> first: WordPress fetches every picture`)
  expect(known).toContain(`to <code>${address}</code>, where the HTML has its pictures from.`)
})

test('the receiver is told what is theirs to do, apart from what is for the desk', () => {
  const wanted = ['wordpress', 'ghost', 'newsletter', 'html'] as const
  const page = built({ source: sourceOf(article), targets: wanted }).texts.get('READ-ME-FIRST.html')
  expect(page).toContain('ask whoever sent it to you for a new one')
  expect(page).toContain('When you publish: WordPress was not told where on the web they will be')
  expect(page).toContain('When you publish: Ghost takes nobody without one')
  expect(page).not.toContain('among the choices of the bundle')
  expect(page).not.toMatch(/export again/iu)
})

test('a comment and a suggestion are told to the receiver without their words and who wrote them', () => {
  const ada = { author: 'Ada Moss', time: '2026-11-26T10:00:00Z' }
  const comment = { id: 'c1', ...ada, text: 'Which lamps?', replies: [], resolvedAt: null }
  const open = anArticle({
    standfirst: '',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'The lamps', marks: [{ type: 'comment', attrs: comment }] },
            { type: 'text', text: ' burn.' },
            {
              type: 'text',
              text: ' Surely.',
              marks: [{ type: 'insertion', attrs: { id: 's1', ...ada } }],
            },
          ],
        },
      ],
    },
  })
  const waived = checkRecords(sourceOf(open), { targets: [], options: {}, now: morning })
    .filter(({ rule }) => rule === 'suggestion-open')
    .map(({ rule, about, message }) => ({
      id: aRecordId(80),
      rule,
      about,
      message,
      reason: 'For the next one',
      by: '',
      at: morning,
    }))
  for (const waivers of [[], waived]) {
    const { texts } = built({ source: sourceOf({ ...open, waivers }) })
    expect(texts.get('READ-ME-FIRST.html')).toContain('One comment is open.')
    expect(texts.get('READ-ME-FIRST.html')).toContain('One suggestion is not decided.')
    expect([...texts.values()].join('\n')).not.toMatch(/Ada Moss|Which lamps|Surely/u)
  }
})

describe('what the receiver reads is true of this very bundle', () => {
  const bare = anArticle({ byline: [author.id], status: 'ready' })

  test('a bundle is ready to be published when nothing in it is forced, unfinished or missing', () => {
    expect(readMeOf({ source: sourceOf(bare) })).toContain('files, ready to be published.')

    const draft = readMeOf({ source: sourceOf({ ...bare, status: 'draft' }) })
    expect(draft).not.toContain('ready to be published')
    expect(draft).toContain(
      '“The library that never closes” has the status “Draft”. Ask whoever sent this bundle before you publish it.</p>',
    )

    const forced = readMeOf({ source: sourceOf({ ...bare, headline: '' }), isForced: true })
    expect(forced).not.toContain('ready to be published')
    expect(forced).toContain('<li>The article has no headline.</li>')
  })

  test('what was changed since its approval, and a missing post, stand in the box at the top', () => {
    const approval = { by: 'Ada', at: morning, content: 'f'.repeat(64) }
    const changed = readMeOf({ source: sourceOf({ ...bare, approval }) })
    expect(changed).not.toContain('ready to be published')
    expect(changed).toContain(
      'caution">Something was changed since it was approved. Ask whoever sent this bundle',
    )
    const [first, ...rest] = thread.posts
    const posts = first === undefined ? [] : [first, { ...first, missing: true }, ...rest]
    const gap = readMeOf({
      source: anExportSource({ chosen: [{ ...thread, posts }] }),
      targets: ['proof'],
    })
    expect(gap).not.toContain('ready to be published')
    expect(gap).toMatch(/caution">Post 2 of \d is missing\. Ask/u)
  })

  test('an edition that lists summaries says so before anything else', () => {
    const empty = { ...bare, body: { type: 'doc' as const, content: [] } }
    const second = { ...empty, id: aRecordId(71), slug: 'second' }
    const listing = anEdition({ featured: empty.id, articles: [second.id] })
    const others = [empty, second, author]
    const told = readMeOf({ source: anExportSource({ chosen: [listing], others }) })
    expect(told).not.toContain('ready to be published')
    expect(told).toContain('2 pieces have a summary only')
    expect(told.indexOf('summary only')).toBeLessThan(told.indexOf('<h2>'))
    expect(told).toContain('Readers are told that the full text is not there: The website.')
    expect(told).toContain('as if it were the whole text: Markdown.')
    const source = anExportSource({ chosen: [listing], others })
    const text = readMeOf({ source, targets: ['text', 'wordpress'] })
    expect(text).not.toContain('Readers are told')
    expect(text).toContain('as if it were the whole text: Plain text, WordPress.')
    expect(text).toContain('its listing and then each piece, in its order.')
  })

  test('pictures are spoken of only where there are some', () => {
    const everything = targets.filter((target) => targetKinds(target).includes('article'))
    const options = { 'html.address': 'https://harbour.example/review' }
    const source = anExportSource({ chosen: [bare], others: [anAuthor({ portrait: null })] })
    expect(stepsOf(readMeOf({ source, targets: everything, options }))).not.toMatch(
      /picture|portrait|media|smaller cop/iu,
    )
    expect(stepsOf(readMeOf({ targets: everything, options }))).toContain(
      'the pictures lie beside it',
    )

    const networks = targets.filter((target) => targetKinds(target).includes('thread'))
    const silent = { ...thread, posts: thread.posts.map((post) => ({ ...post, images: [] })) }
    const told = readMeOf({ source: anExportSource({ chosen: [silent] }), targets: networks })
    expect(stepsOf(told)).not.toMatch(/picture|alt text|<code>media|apply-writes/iu)
    const known = { 'bluesky.did': 'did:plc:ewvi7nxzyoun6zhxrhs64oiz' }
    const request = readMeOf({
      source: anExportSource({ chosen: [silent] }),
      targets: ['bluesky'],
      options: known,
    })
    expect(request).toContain('<code>apply-writes.json</code> is one request that publishes')
  })

  test('internal tags of Ghost are spoken of only where a post has one', () => {
    const without = { ...bare, section: '', excerpt: { kind: 'derived' as const } }
    const told = readMeOf({ source: sourceOf(without), targets: ['ghost'] })
    expect(told).toContain('In Ghost go to')
    expect(told).not.toContain('#copydesk')
    const ofSection = sourceOf({ ...without, section: 'Night' })
    expect(readMeOf({ source: ofSection, targets: ['ghost'] })).toContain('#copydesk')
  })

  test('plain text explains the kinds that are in it', () => {
    const told = readMeOf({ source: sourceOf(bare), targets: ['text'] })
    expect(told).toContain('An article has its links')
    expect(told).not.toMatch(/An edition is|A thread stands|ZIP, unpack it\. If/u)
  })

  test('feeds that the website holds are not copied twice, and a second edition is warned of the first', () => {
    const options = { 'html.address': 'https://harbour.example/review' }
    const both = readMeOf({ targets: ['html', 'feeds'], options })
    expect(both).toContain('nothing here is left to copy')
    expect(both).toContain(
      'If another edition already lives at this address, copying replaces its front page, feeds, sitemap and the pages of its people: give this one a folder of its own.',
    )
    const alone = readMeOf({ targets: ['feeds'], options })
    expect(alone).toContain('Copy the three files inside the folder <code>feeds</code>')
    expect(readMeOf({ source: sourceOf(bare), targets: ['html'] })).not.toContain('already lives')
  })
})

function sourceOf(chosen: Article) {
  return anExportSource({ chosen: [chosen], others: [author, aMedia()] })
}

function stepsOf(html: string): string {
  return [...html.matchAll(/<ol class="steps">[^]*?<\/ol>/gu)].map(([steps]) => steps).join('')
}

function readMeOf(fields: Partial<Plan>): string {
  return built(fields).texts.get('READ-ME-FIRST.html') ?? ''
}
