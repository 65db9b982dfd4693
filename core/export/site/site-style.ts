import { uprightLanguages } from '../upright-languages.ts'

/**
 * The style of every page of a site: one column of serif text at a comfortable measure, light and
 * dark by the reader's choice, black on white on paper. It names no file and no font of elsewhere.
 */
export const siteStyle = `:root {
  color-scheme: light dark;
  --paper: #fffdfa;
  --line: #e3ded4;
  --ink: #1f1c18;
  --ink-2: #5f594f;
  --accent: #2456c8;
  --soft: #f6f4ef;
  --mark: #fff1b8;
  --warn: #8a5200;
  --serif: "Source Serif 4 Variable", "Source Serif 4", "Source Serif Pro", "Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Noto Serif", "Times New Roman", serif;
  --sans: "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1f1f21;
    --line: #3a3a40;
    --ink: #ece7de;
    --ink-2: #b6afa3;
    --accent: #8fb2ff;
    --soft: #19191b;
    --mark: #4c4420;
    --warn: #e9b45f;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  padding: 0 1.25rem 5rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.65 var(--serif);
  font-variant-numeric: oldstyle-nums;
  overflow-wrap: break-word;
}
body > * { max-width: 38rem; margin-inline: auto; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1.25rem; top: 0.75rem; padding: 0.5rem 0.75rem; background: var(--paper); }
.masthead {
  font-variant-numeric: lining-nums;
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.25rem 1.5rem;
  padding: 1.5rem 0 1rem;
  border-bottom: 1px solid var(--line);
  color: var(--ink-2);
  font: 0.875rem/1.4 var(--sans);
}
.masthead p { margin: 0; }
.masthead a { color: inherit; text-decoration: none; }
.masthead a:hover { color: var(--accent); text-decoration: underline; }
h1, h2, h3, h4 { font-weight: 620; line-height: 1.2; letter-spacing: -0.012em; text-wrap: balance; font-variant-numeric: lining-nums; }
h1 { margin: 3.25rem 0 0; font-size: clamp(2rem, 1.4rem + 2.8vw, 2.9rem); line-height: 1.12; letter-spacing: -0.02em; }
h2 { margin: 2.75rem 0 0.75rem; font-size: 1.5rem; }
h3 { margin: 2.25rem 0 0.5rem; font-size: 1.25rem; }
h4 { margin: 2rem 0 0.5rem; font-size: 1.0625rem; }
@supports (hyphenate-limit-chars: 18 7 7) {
  h1, h2, h3, h4 { hyphens: auto; hyphenate-limit-chars: 18 7 7; }
}
p { margin: 0 0 1.1em; text-wrap: pretty; hanging-punctuation: first last; }
.standfirst { margin: 1rem 0 0; color: var(--ink-2); font-size: 1.3rem; line-height: 1.45; font-style: italic; }
.details, .byline, .section, .day, .role, .more, .issue, figcaption, .absent p, footer, .about, .topics, .neighbours { font-family: var(--sans); }
.details { margin: 1.5rem 0 0; padding-bottom: 1.5rem; border-bottom: 1px solid var(--line); color: var(--ink-2); font-size: 0.9375rem; line-height: 1.5; font-variant-numeric: lining-nums; }
.details p { margin: 0; font-size: inherit; line-height: inherit; }
.details strong { color: var(--ink); font-weight: 600; }
.details a, .about h3 a { color: inherit; text-decoration-color: var(--line); }
.details a:hover, .about h3 a:hover { color: var(--accent); text-decoration-color: currentcolor; }
.text { margin-top: 2.25rem; }
.text > :first-child { margin-top: 0; }
:is(h1, h2, h3, h4, .standfirst):is(${uprightLanguages.map((language) => `:lang(${language})`).join(', ')}) { letter-spacing: 0; font-style: normal; }
ul, ol { margin: 0 0 1.1em; padding-inline-start: 1.5em; }
li { margin: 0.3em 0; }
li::marker { color: var(--ink-2); }
blockquote { margin: 2rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--accent); font-size: 1.2rem; line-height: 1.5; }
blockquote > :last-child { margin-bottom: 0; }
pre, code { direction: ltr; unicode-bidi: isolate; }
pre { margin: 1.75rem 0; text-align: left; padding: 1rem 1.25rem; overflow-x: auto; background: var(--soft); border: 1px solid var(--line); border-radius: 7px; font-size: 0.875rem; line-height: 1.5; tab-size: 2; }
code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; font-variant-numeric: normal; }
pre code { font-size: inherit; }
hr { width: 6rem; margin: 3rem auto; border: 0; border-top: 1px solid var(--ink-2); opacity: 0.5; }
figure { margin: 2.25rem 0; }
img { display: block; max-width: 100%; height: auto; border-radius: 3px; background: var(--soft); }
figure > img:only-of-type { max-height: 90vh; object-fit: contain; object-position: left; }
[dir="rtl"] figure > img:only-of-type { object-position: right; }
figcaption { margin-top: 0.6rem; color: var(--ink-2); font-size: 0.875rem; line-height: 1.45; }
figcaption small { font-size: inherit; opacity: 0.85; }
figure.wide { margin-inline: calc(-1 * clamp(0rem, (100vw - 38rem) / 2 - 1.25rem, 6rem)); }
figure.left { float: left; width: 45%; margin: 0.4rem 1.5rem 1rem 0; }
figure.right { float: right; width: 45%; margin: 0.4rem 0 1rem 1.5rem; }
figure.several { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0.75rem; align-items: start; }
figure.several > * { grid-column: span 3; }
figure.several > img { width: 100%; }
figure.several > img:first-child:nth-last-of-type(3n), figure.several > img:first-child:nth-last-of-type(3n) ~ img { grid-column: span 2; }
figure.several > img:first-child:nth-last-of-type(2n + 5) ~ img:nth-last-of-type(-n + 3) { grid-column: span 2; }
figure.several figcaption { grid-column: 1 / -1; margin-top: 0; }
@media (max-width: 30rem) {
  figure.several > img { grid-column: 1 / -1 !important; }
  figure.left, figure.right { float: none; width: auto; margin: 2.25rem 0; }
}
.pull-quote blockquote { margin: 0; padding: 1.25rem 0 0; border: 0; border-top: 3px solid var(--accent); font-size: 1.6rem; line-height: 1.3; text-wrap: balance; }
.small-caps { font-variant-caps: small-caps; letter-spacing: 0.03em; }
mark { padding: 0 0.1em; background: var(--mark); color: inherit; }
sub, sup { font-size: 0.7em; line-height: 0; }
sup a[role="doc-noteref"] { padding: 0 0.1em; text-decoration: none; }
.notes { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 0.9375rem; }
.notes h2 { margin: 0 0 0.75rem; color: var(--ink); font: 600 0.9375rem/1.4 var(--sans); letter-spacing: 0; }
.tasks { padding-inline-start: 0; list-style: none; }
.tasks input { appearance: none; width: 0.85em; height: 0.85em; margin: 0; margin-inline-end: 0.4em; border: 1.5px solid var(--ink-2); border-radius: 0.15em; font-size: inherit; vertical-align: -0.08em; }
.tasks input:checked::before { content: ""; display: block; width: 0.25em; height: 0.5em; margin: 0 auto; border: solid var(--ink); border-width: 0 0.12em 0.12em 0; transform: rotate(45deg); }
.tasks .tasks { padding-inline-start: 1.5em; }
.table { margin: 2rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 0.9375rem/1.45 var(--sans); font-variant-numeric: lining-nums tabular-nums; }
caption { padding-bottom: 0.6rem; color: var(--ink-2); text-align: start; }
th, td { padding-block: 0.45rem; padding-inline: 0 0.75rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 600; }
thead th { border-bottom-color: var(--ink-2); }
th.center, td.center { text-align: center; }
th.left, td.left { text-align: left; }
th.right, td.right { text-align: right; }
th:last-child, td:last-child { padding-inline-end: 0; }
th > :last-child, td > :last-child { margin-bottom: 0; }
.callout { margin: 2rem 0; padding: 1rem 1.25rem; background: var(--soft); border-inline-start: 3px solid var(--accent); border-start-end-radius: 7px; border-end-end-radius: 7px; }
.callout::before { content: attr(aria-label); display: block; margin-bottom: 0.25rem; color: var(--ink-2); font: 600 0.8125rem/1.4 var(--sans); }
.callout.warning { border-inline-start-color: var(--warn); }
.callout > :last-child, details > :last-child { margin-bottom: 0; }
details { margin: 1.5rem 0; padding: 0.75rem 0; border-block: 1px solid var(--line); }
summary { cursor: pointer; font-weight: 600; }
details[open] summary { margin-bottom: 0.6rem; }
.card { margin: 2rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 7px; font-family: var(--sans); font-size: 0.9375rem; line-height: 1.5; }
.card p { margin: 0.2rem 0 0; }
.card img { margin-bottom: 0.6rem; }
.card a { font-weight: 600; }
.card small, .embed small { color: var(--ink-2); font-size: 0.8125rem; }
.embed { padding: 1rem 1.25rem; background: var(--soft); border-radius: 7px; font-family: var(--sans); font-size: 0.9375rem; }
.absent { padding: 1rem 1.25rem; border: 1px dashed var(--line); border-radius: 7px; }
.absent p { margin: 0; color: var(--ink-2); font-size: 0.9375rem; }
.summary-only { padding: 1rem 1.25rem; background: var(--soft); border: 1px solid var(--line); border-radius: 7px; color: var(--ink-2); font: 0.9375rem/1.55 var(--sans); }
.about { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 0.9375rem; line-height: 1.55; font-variant-numeric: lining-nums; }
.about h2 { margin: 0 0 1rem; color: var(--ink); font: 600 0.9375rem/1.4 var(--sans); letter-spacing: 0; }
.about h3 { margin: 1.25rem 0 0.15rem; color: var(--ink); font: 600 0.9375rem/1.4 var(--sans); letter-spacing: 0; }
.about p { margin: 0 0 0.6em; }
.issue { margin: 3rem 0 0; text-wrap: balance; color: var(--ink-2); font-size: 0.9375rem; font-variant-numeric: lining-nums; }
.issue strong { color: var(--ink); font-weight: 600; }
.issue + h1 { margin-top: 0.35rem; }
.introduction { margin-top: 1.25rem; font-size: 1.2rem; }
.piece { padding: 1.75rem 0; border-bottom: 1px solid var(--line); }
.piece h2, .piece h3 { margin: 0.35rem 0 0.4rem; font-size: 1.4rem; }
.piece .role { margin-bottom: 0.4rem; }
.piece h2 a, .piece h3 a { color: inherit; text-decoration: none; }
.piece h2 a:hover, .piece h3 a:hover { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; }
.piece:last-child { border-bottom: 0; }
.piece p { margin: 0; }
.byline, .section, .day, .role { color: var(--ink-2); font-size: 0.875rem; line-height: 1.5; }
.byline a { color: inherit; text-decoration-color: var(--line); }
.piece .section, .piece .byline, .piece .day { display: inline; }
.piece .day { white-space: nowrap; }
.piece .section:has(+ p)::after, .byline:has(+ .day)::after { content: " ·"; }
.pieces { margin-top: 1.5rem; }
.more { margin-top: 0.5rem !important; font-size: 0.875rem; font-weight: 600; }
.more a { text-decoration: none; }
.more a:hover { text-decoration: underline; }
.featured { margin-top: 2.25rem; padding-top: 2.25rem; border-top: 3px solid var(--accent); }
.featured h2 { font-size: clamp(1.6rem, 1.3rem + 1.6vw, 2.15rem); line-height: 1.18; }
.featured .excerpt { font-size: 1.2rem; line-height: 1.55; }
.featured img { margin-bottom: 1.25rem; width: 100%; }
.section-title { margin: 2.5rem 0 0; font: 600 0.9375rem/1.4 var(--sans); letter-spacing: 0; }
.person { display: flex; gap: 1.5rem; align-items: flex-end; margin-top: 3rem; }
.person h1 { margin: 0; font-size: clamp(1.8rem, 1.4rem + 2vw, 2.4rem); }
.person img { width: 7rem; height: 7rem; object-fit: cover; border-radius: 50%; }
.person .role { margin: 0.25rem 0 0; font-size: 1rem; }
.links { padding: 0; list-style: none; font-family: var(--sans); font-size: 0.9375rem; }
.topics { margin: 2.5rem 0 0; color: var(--ink-2); font-size: 0.875rem; line-height: 1.5; }
.neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem; margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.4; }
.neighbours a { flex: 0 1 16rem; text-decoration: none; }
.neighbours a[rel="next"] { margin-inline-start: auto; text-align: end; }
.neighbours span { display: block; color: var(--ink-2); font-size: 0.8125rem; }
.neighbours cite { font-style: normal; }
.neighbours a:hover cite { text-decoration: underline; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 0.8125rem; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1.5rem; font-variant-numeric: lining-nums; }
.foot p { margin: 0; }
.foot a { color: inherit; text-decoration-color: var(--line); }
.foot a:hover { color: var(--accent); text-decoration-color: currentcolor; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { color-scheme: light; --paper: #fff; --line: #bbb; --ink: #000; --ink-2: #333; --accent: #000; --soft: #fff; --mark: #eee; --warn: #000; }
  @page { margin: 24mm 28mm; }
  html { font-size: 9.75pt; }
  body { padding: 0; line-height: 1.5; orphans: 3; widows: 3; }
  body > * { max-width: none; }
  .skip, .more, .foot, .topics, .neighbours { display: none; }
  h1 { margin-top: 2rem; }
  h1, h2, h3, h4, hr, p:has(+ ul), p:has(+ ol), .text > :last-child, .about .role, li:first-child:not(:only-child), li:nth-last-child(2) { break-after: avoid; }
  li > ul, li > ol, .notes, .about { break-before: avoid; }
  .about:not(:has(h3:nth-of-type(4))) { break-inside: avoid; }
  summary { list-style: none; }
  a[role="doc-backlink"] { display: none; }
  figure, blockquote, pre, tr, .callout, .card, .piece, li:not(:has(> ul, > ol, > figure, > p + p)), .about p { break-inside: avoid; }
  /* Whether a browser paints it below a picture that hides it depends on what it has decoded by then. */
  img { background: none; }
  pre { white-space: pre-wrap; }
  .table { overflow: visible; break-inside: avoid; }
  .table:has(tr:nth-child(15)) { break-inside: auto; }
  tr:nth-child(-n+2), tr:nth-last-child(2) { break-after: avoid; }
  .embed { border: 1px solid var(--line); }
  figure img, figure > img:only-of-type { max-height: 11.6cm; width: auto; margin-inline: auto; }
  figure.several img { max-height: none; width: 100%; }
  .card img { max-height: 4cm; width: auto; }
  figure.wide { margin-inline: 0; }
  .notes { margin-top: 1.5rem; padding-top: 0.75rem; font-size: 0.875rem; }
  .about { margin-top: 1.5rem; padding-top: 0.75rem; }
  .text a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
}
`
