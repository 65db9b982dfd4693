import type { Finding } from '../../finding.ts'
import { type ApprovedArticles, approvalState } from '../../library/approved-content.ts'
import { type DeskRecord, kindName, recordTitle, untitled } from '../../library/library-record.ts'
import type { RecordLoss } from '../export-losses.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportSource } from '../export-source.ts'
import { mappedMarkup, type Markup, markup, markupPieces, markupTexts, nothing } from '../markup.ts'
import { siteStyle } from '../site/site-style.ts'
import { type Target, targetName } from '../target.ts'
import { isScheduled } from '../wordpress/scheduled-post.ts'
import { english } from '../words/english.ts'
import { momentText } from '../words/moment-text.ts'
import { latestEmbargo, type ManifestFile } from './manifest.ts'
import { cautionsMarkup, isReadyToPublish } from './read-me-cautions.ts'
import { findingsMarkup, lossesMarkup, type RecordTitles } from './read-me-reports.ts'
import { targetSteps } from './read-me-steps.ts'

export interface ReadMeFacts {
  readonly source: ExportSource
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  readonly findings: readonly Finding[]
  readonly losses: readonly RecordLoss[]
  /** The files of the targets. */
  readonly files: readonly ManifestFile[]
  /** How many files the bundle has, this page and the reports among them. */
  readonly count: number
}

/** The page that tells whoever receives the bundle what is in it and what to do with each part, step by step, in pieces. */
export function readMePage(facts: ReadMeFacts): Iterable<string> {
  const { source, targets, findings, losses, count } = facts
  const titles = recordTitles(source)
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
<p class="standfirst">A bundle of ${count} files${isReadyToPublish(findings) ? ', ready to be published' : ''}. Nothing here needs the program that made it.</p>
<ul class="contents">
${mappedMarkup(source.chosen, chosenMarkup)}</ul>
${cautionsMarkup(findings, targets)}${embargoMarkup(source)}${approvalMarkup(source)}${targets.length > 2 ? waysMarkup(targets) : nothing}${targets.map((target) => targetMarkup(target, facts))}${findingsMarkup(findings, titles)}${lossesMarkup(losses, titles)}<h2>To check that it is whole</h2>
<p>If it came as a ZIP, unpack it. Where that ends without a complaint, it arrived whole: programs that unpack compare every file with its checksum. Where it does not, fetch it again. Who has Copydesk lets it look more closely: <code>copydesk verify-bundle</code> and the name of the bundle. <code>manifest.json</code> lists every file with its size and SHA-256 checksum, and <code>manifest.json.sha256</code> has its own. They show what was damaged or changed by accident; whoever changes a bundle on purpose can write new checksums. For other programs <code>preflight.json</code> and <code>losses.json</code> say what this page says for people.</p>
</main>
</body>
</html>
`)
}

function chosenMarkup(record: DeskRecord): Markup {
  return markup`<li>${kindName(record.kind)}: <strong>${recordTitle(record) || untitled(record.kind)}</strong></li>\n`
}

const readMeStyle = `.contents { margin: 1.25rem 0 0; padding: 0; list-style: none; }
.ways { margin: 2rem 0 0; font-family: var(--sans); font-size: 0.9375rem; }
.ways ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.ways li { margin: 0; }
.files { margin: -0.4rem 0 0.9rem; color: var(--ink-2); font: 0.875rem/1.5 var(--sans); font-variant-numeric: lining-nums; }
.steps li { margin: 0.5em 0; }
.part { margin: 0; padding: 0.75rem 0; border: 0; border-bottom: 1px solid var(--line); font-family: var(--sans); font-size: 0.9375rem; line-height: 1.5; font-variant-numeric: lining-nums; }
.part span { margin-left: 0.25em; color: var(--ink-2); font-weight: 400; }
.findings { margin: 0; padding: 0; list-style: none; }
.findings > li { margin: 0; padding: 0.75rem 0 0; }
.findings strong { font-weight: 600; }
.findings small { display: block; font-size: inherit; color: var(--ink-2); }
.findings details { margin: 0.25rem 0 0; padding: 0; border: 0; }
.findings summary { color: var(--accent); font-weight: 400; }
.findings ul { margin: 0.35rem 0 0; padding-left: 1.25rem; }
.findings li li { margin: 0.25rem 0; }
.summary-only { margin-top: 2rem; }
.caution { border-inline-start: 3px solid var(--warn); color: var(--ink); }
.caution p, .caution ul { margin: 0; }
`

function embargoMarkup(source: ExportSource): Markup {
  const embargo = latestEmbargo(source)
  return embargo === null
    ? nothing
    : markup`<p class="summary-only">Embargo: not all of this may be published before ${momentText(embargo)}. <code>manifest.json</code> says which.</p>\n`
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

/** A bundle for many programs goes to several people: each finds their part. */
function waysMarkup(targets: readonly Target[]): Markup {
  return markup`<nav class="ways" aria-label="In this bundle"><ul>
${targets.map((target) => markup`<li><a href="#${target}">${targetName(target)}</a></li>\n`)}</ul></nav>
`
}

function targetMarkup(target: Target, { source, files, options }: ReadMeFacts): Markup {
  const steps = targetSteps(target, { source, files, options })
  const own = files.filter(({ path }) => path.startsWith(`${target}/`))
  return markup`<section id="${target}">
<h2>${targetName(target)}</h2>
<p class="files">Folder <code>${target}</code>, ${own.length === 1 ? 'one file' : `${own.length} files`}, ${sizeText(own)}</p>
<ol class="steps">
${[...steps, ...(target === 'wordpress' ? scheduledSteps(source) : [])].map((step) => markup`<li>${step}</li>\n`)}</ol>
</section>
`
}

function scheduledSteps({ articles }: ExportSource): readonly Markup[] {
  return [...articles.values()].filter(isScheduled).map((article) => {
    const title = recordTitle(article) || untitled(article.kind)
    const { embargoUntil } = article
    const end = embargoUntil === null ? '' : ` on ${momentText(embargoUntil)}`
    return markup`WordPress publishes “${title}” by itself${end}: it comes in as a scheduled post. If somebody is to publish it by hand, set it to “Draft” right after the import.`
  })
}

function recordTitles({ articles, editions, threads, authors }: ExportSource): RecordTitles {
  const records = [articles, editions, threads, authors].flatMap((each) => [...each.values()])
  return new Map(records.map((each) => [each.id, recordTitle(each) || untitled(each.kind)]))
}

function sizeText(files: readonly ManifestFile[]): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
