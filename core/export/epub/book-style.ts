import { uprightLanguages } from '../upright-languages.ts'

/** Little: reading systems and readers choose face, size and colours. */
export const bookStyle = `body { line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h1 { margin: 2em 0 0.5em; }
.standfirst { font-size: 1.15em; font-style: italic; }
${uprightLanguages.map((language) => `.standfirst:lang(${language})`).join(', ')} { font-style: normal; }
.details, .byline, .issue, .role, figcaption { font-size: 0.875em; }
.journal { margin: 2em 0 0; font-weight: bold; }
.journal + .issue { margin-top: 0.2em; }
.journal + h1, .issue + h1 { margin-top: 0.25em; }
th.center, td.center { text-align: center; }
th.left, td.left { text-align: left; }
th.right, td.right { text-align: right; }
figure.left { float: left; width: 45%; margin: 0.4em 1em 0.4em 0; }
figure.right { float: right; width: 45%; margin: 0.4em 0 0.4em 1em; }
.small-caps { font-variant-caps: small-caps; }
.pull-quote figcaption { margin-inline-start: 1em; padding-inline-start: 1.15em; }
.pull-quote blockquote { margin-bottom: 0.5em; font-size: 1.3em; }
mark { background: #fff1b8; color: #1f1c18; }
caption { padding-bottom: 0.4em; text-align: start; }
figure.several img { width: 48%; vertical-align: top; }
.callout, .card, details { margin: 1.5em 0; padding: 0.5em 1em; border: 1px solid; break-inside: avoid; box-sizing: border-box; }
.callout::before { content: attr(aria-label); font-weight: bold; }
summary { font-weight: bold; }
a[role="doc-noteref"], a[role="doc-backlink"] { text-decoration: none; }
.tasks { padding-inline-start: 0; list-style: none; }
.about { font-size: 0.875em; }
.about h2, .about h3 { margin: 1em 0 0.2em; font-size: 1em; }
.about p { margin: 0.2em 0; }
figure { margin: 1.5em 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1.5em 0; margin-inline-start: 1em; padding-inline-start: 1em; border-inline-start: 0.15em solid; }
pre { white-space: pre-wrap; font-size: 0.875em; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.6em; border: 1px solid; text-align: start; vertical-align: top; }
.about { margin-top: 3em; border-top: 1px solid; }
`
