import { joinNames } from '../../article/byline.ts'
import type { Finding, Severity } from '../../finding.ts'
import { type ApprovedArticles, approvalState } from '../../library/approved-content.ts'
import { type DeskRecord, kindName, recordTitle, untitled } from '../../library/library-record.ts'
import type { AnyId } from '../../library/record-id.ts'
import type { RecordLoss } from '../export-losses.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportSource } from '../export-source.ts'
import { markdownProfiles } from '../markdown/markdown-profile.ts'
import { markdownSteps } from '../markdown/markdown-steps.ts'
import { mappedMarkup, type Markup, markup, markupPieces, markupTexts, nothing } from '../markup.ts'
import { siteStyle } from '../site/site-style.ts'
import { type Target, targetName } from '../target.ts'
import { threadSteps } from '../threads/thread-steps.ts'
import { english } from '../words/english.ts'
import { latestEmbargo, type ManifestFile } from './manifest.ts'

export interface ReadMeFacts {
  readonly source: ExportSource
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  readonly hasErrors: boolean
  readonly findings: readonly Finding[]
  readonly losses: readonly RecordLoss[]
  /** The files of the targets. */
  readonly files: readonly ManifestFile[]
  /** How many files the bundle has, this page and the reports among them. */
  readonly count: number
}

/** The page that tells whoever receives the bundle what is in it and what to do with each part, bit by bit. */
export function readMePage(facts: ReadMeFacts): Iterable<string> {
  const { source, targets, hasErrors, findings, losses } = facts
  const names = recordNames(source)
  const style: Markup = { markup: `${siteStyle}${readMeStyle}` }
  return markupTexts(markupPieces`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Read me first</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${style}</style>
</head>
<body>
<header class="masthead"><span>${source.journalName}</span><span>A bundle made with Copydesk</span></header>
<main>
<h1>Read me first</h1>
<p class="standfirst">${openingSentence(facts)}</p>
<ul class="contents">
${mappedMarkup(source.chosen, chosenMarkup)}</ul>
${hasErrors ? markup`<p class="summary-only">Preflight found errors, and the bundle was made all the same. Look at them below before you publish.</p>\n` : nothing}${embargoMarkup(source)}${approvalMarkup(source)}${targets.map((target) => targetMarkup(target, facts))}${findingsMarkup(findings, names)}${lossesMarkup(losses, names)}<h2>To check that it is whole</h2>
<p><code>manifest.json</code> lists every file of this bundle with its size and SHA-256 checksum, and the state of each record that it was made from. <code>preflight.json</code> and <code>losses.json</code> say for programs what this page says for people.</p>
</main>
</body>
</html>
`)
}

function chosenMarkup(record: DeskRecord): Markup {
  return markup`<li>${kindName(record.kind)}: <strong>${recordTitle(record) || untitled(record.kind)}</strong></li>\n`
}

const readMeStyle = `.contents { margin: 1.25rem 0 0; padding: 0; list-style: none; }
.steps li { margin: 0.5em 0; }
.files { font: 0.875rem/1.5 var(--sans); color: var(--ink-2); }
.findings { padding: 0; list-style: none; font-family: var(--sans); font-size: 0.9375rem; line-height: 1.5; }
.findings li { margin: 0; padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
.findings details { margin-top: 0.35rem; }
.findings summary { color: var(--accent); cursor: pointer; }
.findings ul { margin: 0.35rem 0 0; padding-left: 1.25rem; }
.findings li li { padding: 0.15rem 0; border: 0; }
.findings small { display: block; font-size: inherit; color: var(--ink-2); }
.summary-only { margin-top: 2rem; }
`

function embargoMarkup(source: ExportSource): Markup {
  const embargo = latestEmbargo(source)
  return embargo === null
    ? nothing
    : markup`<p class="summary-only">Embargo: not all of this may be published before ${english.date(embargo)}, ${embargo}. <code>manifest.json</code> says which.</p>\n`
}

/** Records that nobody approved are not spoken of: many desks approve nothing. */
function approvalMarkup({ chosen, articles }: ExportSource): Iterable<Markup> {
  const approved = chosen.filter(({ approval }) => approval !== null)
  return approved.length === 0
    ? []
    : markupPieces`<ul class="contents">\n${mappedMarkup(
        approved,
        (record) => markup`<li>${approvalText(record, articles)}</li>\n`,
      )}</ul>\n`
}

function approvalText(record: DeskRecord, articles: ApprovedArticles): string {
  const { approval } = record
  const name = recordTitle(record) || untitled(record.kind)
  if (approval === null) return name
  const who = `${approval.by || 'Somebody'} approved “${name}” on ${english.date(approval.at)}`
  return approvalState(record, articles) === 'approved'
    ? `${who}, as it is here.`
    : `${who}, and it was changed since.`
}

function openingSentence({ targets, count }: ReadMeFacts): string {
  const names = joinNames(targets.map((target) => `“${target}”`))
  const place = targets.length === 1 ? 'the folder' : 'the folders'
  return `A bundle of ${count} files, ready to be published, in ${place} ${names}. Nothing here needs the program that made it.`
}

function targetMarkup(target: Target, { files, options }: ReadMeFacts): Markup {
  const own = files.filter(({ path }) => path.startsWith(`${target}/`))
  return markup`<h2>${targetName(target)}</h2>
<ol class="steps">
${targetSteps(target, own, options).map((step) => markup`<li>${step}</li>\n`)}</ol>
<p class="files">${own.length === 1 ? 'One file' : `${own.length} files`}, ${sizeText(own)}.</p>
`
}

function targetSteps(
  target: Target,
  files: readonly ManifestFile[],
  options: ExportOptions,
): readonly Markup[] {
  switch (target) {
    case 'html':
      return [
        markup`Open ${pathLink(frontPage(files))} to see how it looks. It works from this folder, without a server.`,
        markup`Copy everything that is inside the folder <code>html</code> to the place on your website where it will stand, and keep its folders together: the pages find each other and their pictures in <code>media</code> by relative addresses. Smaller copies of large pictures stand beside the originals; each browser takes the one that it needs.`,
        markup`Open the first page at its new address and follow one link to an article and one back.`,
        markup`To put an article into a website program by hand, copy what stands between <code>&lt;div class="text"&gt;</code> and its end, upload its pictures, and put their new addresses in. Each picture’s description is in its <code>alt</code>; keep it.`,
      ]
    case 'newsletter':
      return [
        markup`To send it from a mail program, open the file that ends in <code>.eml</code>: Outlook opens it as a draft; in Thunderbird and Apple Mail choose “Edit as new” or “Send again”. Its pictures are inside, unless this bundle was made with an address for them.`,
        files.some(({ path }) => path.startsWith('newsletter/media/'))
          ? markup`To send it by a mailing service (Mailchimp, Brevo, Buttondown and others), upload what is inside <code>newsletter/media</code> there, and paste the file that ends in <code>.html</code> where the service takes HTML of your own. Where the pictures are named by <code>media/…</code>, put their new addresses in, or export again with the address of the mail’s pictures.`
          : markup`To send it by a mailing service (Mailchimp, Brevo, Buttondown and others), paste the file that ends in <code>.html</code> where the service takes HTML of your own.`,
        markup`Paste the file that ends in <code>.txt</code> where the service asks for plain text, and put the service’s own link to unsubscribe in if the mail has none: most countries ask for it.`,
        markup`Send it to yourself first, and open it on a phone and in the dark.`,
      ]
    case 'markdown':
      return markdownSteps(
        markdownProfiles.find((each) => each === options['markdown.profile']) ?? 'plain',
      )
    case 'text':
      return [
        markup`The files are plain text (UTF-8) and open in any program.`,
        markup`An article has its links as a numbered list at its end. A thread stands post by post: copy each post between its two dashed lines, number included, and add the picture and alt text that are named below it.`,
      ]
    case 'docx':
      return [
        markup`Each article is a Word file in the folder <code>docx</code>. It opens in Word, LibreOffice, Pages and Google Docs.`,
        markup`Its paragraphs have Word’s own styles (Title, Heading 1, Quote, Caption), so another template changes how it looks, and its pictures carry their descriptions.`,
      ]
    case 'icml':
      return [
        markup`In InDesign choose File → Place and take a file of the folder <code>icml</code>. Its text flows into your frames, with notes, tables, links and pictures in their places.`,
        markup`Its paragraphs and letters have styles by name (Headline, Standfirst, Text, Heading 2, Quote, Caption, Note and others). Where your document has styles of these names, they are used; otherwise change those that came along.`,
        markup`Keep the folder <code>media</code> beside the files: the pictures are linked, at the size of a column. The Links panel finds them again when the folder moves.`,
        markup`A placed file stays linked. When a new bundle comes, put its files in place of these and choose Update Link; break the link first if you changed the text in InDesign.`,
      ]
    case 'pdf':
      return [
        markup`Each file in the folder <code>pdf</code> is a whole document on A4, with its headings as an outline and its structure tagged for screen readers.`,
      ]
    case 'epub':
      return [
        markup`The files in the folder <code>epub</code> are e-books (EPUB 3.3). Send them to readers as they are, or upload them to a shop; they open in Apple Books, Thorium, Kobo, and on Kindle after “Send to Kindle”.`,
      ]
    case 'wordpress':
      return [
        markup`Upload what is inside <code>wordpress/media</code> to your website first, and export again with its address if this bundle was made without it: WordPress fetches every picture from there.`,
        markup`In WordPress go to Tools → Import → WordPress, choose ${pathLink('wordpress/import.xml')}, and assign each author to an account.`,
        markup`Posts that are not published come in as drafts. Several authors stand in a line above the text; with Co-Authors Plus they become authors of the post.`,
      ]
    case 'ghost':
      return [
        markup`In Ghost go to Settings → Import/Export → Import content and choose ${pathLink('ghost/ghost-import.zip')} as it is: it holds the posts, their people, tags and pictures.`,
        markup`A second import makes every post again; delete the first ones before.`,
      ]
    case 'people':
      return [
        markup`<code>people.csv</code> is a table for spreadsheets and mailing programs, one person a line; <code>people.vcf</code> holds the same people as cards for an address book, <code>people.json</code> for programs, with their portraits in <code>media</code>.`,
      ]
    case 'json':
      return [
        markup`<code>records.json</code> holds the records as Copydesk keeps them, with nothing left out; the pictures lie beside it in <code>media</code>. Another Copydesk takes the file in as it is.`,
      ]
    case 'feeds':
      return [
        markup`Copy the three files inside the folder <code>feeds</code> to the front of your website: RSS (<code>feed.xml</code>), Atom (<code>atom.xml</code>) and JSON Feed (<code>feed.json</code>) say the same.`,
        markup`Their articles and pictures are named by whole addresses, so the pages and the folder <code>media</code> of the website must be there first.`,
      ]
    case 'bluesky':
    case 'mastodon':
    case 'x':
    case 'threads':
    case 'linkedin':
    case 'schedulers':
    case 'proof':
      return threadSteps(target)
  }
}

function frontPage(files: readonly ManifestFile[]): string {
  const front = files.find(({ path }) => path === 'html/index.html')
  return (front ?? files.find(({ path }) => path.endsWith('.html')))?.path ?? 'html'
}

function pathLink(path: string): Markup {
  return markup`<a href="${path}"><code>${path}</code></a>`
}

function* findingsMarkup(findings: readonly Finding[], names: Names): Iterable<Markup> {
  yield markup`<h2>Preflight</h2>\n`
  if (findings.length === 0) yield markup`<p>Nothing was found.</p>\n`
  const groups: readonly Severity[] = ['error', 'warning', 'note']
  for (const severity of groups) {
    const group = findings.filter(
      (finding) => finding.severity === severity && finding.waiver === null,
    )
    if (group.length === 0) continue
    yield markup`<h3>${severityTitle(severity)} (${group.length})</h3>\n<ul class="findings">\n`
    for (const rule of Map.groupBy(group, (finding) => finding.rule).values()) {
      yield* ruleMarkup(rule, names)
    }
    yield markup`</ul>\n`
  }
  yield* waivedMarkup(findings, names)
}

function waivedMarkup(findings: readonly Finding[], names: Names): Iterable<Markup> {
  const waived = findings.filter(({ waiver }) => waiver !== null)
  if (waived.length === 0) return []
  return markupPieces`<h3>Let stand on purpose (${waived.length})</h3>\n<ul class="findings">\n${mappedMarkup(
    waived,
    (finding) =>
      markup`<li>${findingText(finding, names)}<small>${waiverText(finding)}</small></li>\n`,
  )}</ul>\n`
}

function waiverText({ waiver }: Finding): string {
  if (waiver === null) return ''
  return `${waiver.reason} (${waiver.by || 'somebody'}, ${english.date(waiver.at)})`
}

/** Many findings of one kind are one line with the others folded behind it. */
function ruleMarkup([first, ...others]: readonly Finding[], names: Names): Iterable<Markup> {
  if (first === undefined) return []
  const more =
    others.length === 0
      ? []
      : markupPieces`<details><summary>and ${others.length} more</summary>\n<ul>\n${mappedMarkup(
          others,
          (finding) => markup`<li>${findingText(finding, names)}</li>\n`,
        )}</ul>\n</details>`
  return markupPieces`<li>${findingText(first, names)}<small>${first.explanation}</small>${more}</li>\n`
}

function findingText({ record, message }: Finding, names: Names): string {
  return `${recordName(record, names)}: ${message}`
}

function severityTitle(severity: Severity): string {
  switch (severity) {
    case 'error':
      return 'Must be mended'
    case 'warning':
      return 'Worth a look'
    case 'note':
      return 'Good to know'
  }
}

/** Each thing once, with the targets, and with the pieces folded behind it where there are several. */
function* lossesMarkup(losses: readonly RecordLoss[], names: Names): Iterable<Markup> {
  if (losses.length === 0) return
  yield markup`<h2>What could not come along</h2>\n<ul class="findings">\n`
  const kinds = Map.groupBy(losses, ({ what, why }) => `${what}\n${why}`)
  for (const kind of kinds.values()) yield* lossMarkup(kind, names)
  yield markup`</ul>\n`
}

function lossMarkup(kind: readonly RecordLoss[], names: Names): Iterable<Markup> {
  const [first] = kind
  if (first === undefined) return []
  const makers = [...new Set(kind.map(({ target }) => targetName(target)))].join(', ')
  const pieces = [...new Set(kind.map(({ record }) => recordName(record, names)))]
  if (pieces.length === 1) {
    return markupPieces`<li>${first.what} (${pieces[0] ?? ''}, ${makers})<small>${first.why}</small></li>\n`
  }
  return markupPieces`<li>${first.what} (${makers})<small>${first.why}</small><details><summary>In ${pieces.length} pieces</summary>
<ul>
${mappedMarkup(pieces, (piece) => markup`<li>${piece}</li>\n`)}</ul>
</details></li>\n`
}

type Names = ReadonlyMap<AnyId, string>

function recordNames({ articles, editions, threads, authors }: ExportSource): Names {
  const records = [articles, editions, threads, authors].flatMap((each) => [...each.values()])
  return new Map(records.map((each) => [each.id, recordTitle(each) || untitled(each.kind)]))
}

function recordName(id: AnyId, names: Names): string {
  return names.get(id) ?? 'A record'
}

function sizeText(files: readonly ManifestFile[]): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
