import { type Markup } from '../markup.ts'

const serif = "font-family:Georgia,'Times New Roman',serif"
const sans =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const mono = "font-family:Menlo,Consolas,'Courier New',monospace"
const ink = 'color:#1f1c18'
const quiet = 'color:#5f594f'
const standfirst = `margin:0 0 16px;${serif};font-size:20px;line-height:29px`

/** Of a column that is 600 pixels wide, what is left between its margins. */
export const lineWidth = 520

/**
 * How each part of a mail looks: mail programs drop style sheets, so every element carries its style, and a class for
 * those that know the dark.
 */
export const look = {
  paragraph: of('ink', `margin:0 0 18px;${serif};font-size:17px;line-height:27px;${ink}`),
  boxed: of('ink', `margin:0 0 8px;${serif};font-size:17px;line-height:27px;${ink}`),
  masthead: of(
    'quiet',
    `margin:0 0 22px;${sans};font-size:14px;line-height:21px;font-weight:600;${quiet}`,
  ),
  cell: of('ink line', cell('400')),
  headCell: of('ink line', cell('700')),
  headline: of(
    'ink headline',
    `margin:0 0 12px;${serif};font-size:34px;line-height:40px;font-weight:700;${ink}`,
  ),
  heading: of(
    'ink',
    `margin:36px 0 12px;${serif};font-size:23px;line-height:29px;font-weight:700;${ink}`,
  ),
  lead: of(
    'ink',
    `margin:0 0 10px;${serif};font-size:28px;line-height:34px;font-weight:700;${ink}`,
  ),
  piece: of(
    'ink',
    `margin:0 0 8px;${serif};font-size:22px;line-height:28px;font-weight:700;${ink}`,
  ),
  subheading: of(
    'ink',
    `margin:28px 0 10px;${serif};font-size:19px;line-height:25px;font-weight:700;${ink}`,
  ),
  label: of(
    'quiet',
    `margin:36px 0 14px;${sans};font-size:14px;line-height:20px;font-weight:600;${quiet}`,
  ),
  standfirst: of('quiet', `${standfirst};font-style:italic;${quiet}`),
  uprightStandfirst: of('quiet', `${standfirst};${quiet}`),
  small: of('quiet', `margin:0 0 6px;${sans};font-size:14px;line-height:21px;${quiet}`),
  caption: of('quiet', `margin:8px 0 0;${sans};font-size:13px;line-height:19px;${quiet}`),
  tableCaption: of(
    'quiet',
    `padding:0 0 8px;text-align:start;${sans};font-size:13px;line-height:19px;${quiet}`,
  ),
  tasks: of('ink', `margin:0 0 18px;padding:0;list-style:none;${serif};${ink}`),
  list: of('ink', `margin:0 0 18px;padding:0 0 0 26px;${serif};${ink}`),
  item: of('ink', `margin:0 0 8px;${serif};font-size:17px;line-height:27px;${ink}`),
  quote: of('ink', `margin:0;${serif};font-size:19px;line-height:29px;${ink}`),
  pullQuote: of('ink', `margin:0;${serif};font-size:25px;line-height:33px;${ink}`),
  code: of(
    'ink soft',
    `margin:0 0 18px;padding:14px 16px;direction:ltr;text-align:left;${mono};font-size:13px;line-height:20px;white-space:pre-wrap;word-wrap:break-word;background-color:#f6f4ef;${ink}`,
  ),
  inlineCode: { markup: `style="direction:ltr;unicode-bidi:embed;${mono};font-size:0.88em"` },
  link: of('accent', 'color:#2456c8;text-decoration:underline'),
  title: of('ink', `text-decoration:none;${ink}`),
  highlight: of('mark', 'background-color:#fff1b8'),
  smallCaps: { markup: 'style="font-variant:small-caps"' },
  raised: { markup: 'style="font-size:0.7em;line-height:0"' },
} satisfies Readonly<Record<string, Markup>>

function of(name: string, style: string): Markup {
  return { markup: `class="${name}" style="${style}"` }
}

function cell(weight: string): string {
  return `padding:8px 12px 8px 0;border-bottom:1px solid #e3ded4;${sans};font-size:14px;line-height:20px;font-weight:${weight};vertical-align:top;${ink}`
}

/** For the programs that read it: colours in the dark, and narrow margins on a phone. */
export const newsletterStyle = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
${darkRules('')}}
${darkRules('[data-ogsc] ')}@media (max-width: 620px) {
.pad { padding-left: 20px !important; padding-right: 20px !important; }
.headline { font-size: 28px !important; line-height: 34px !important; }
}
`

/** Outlook on the web marks a mail that it darkens instead of asking the style sheet. */
function darkRules(where: string): string {
  return `${where}.desk { background-color: #141416 !important; }
${where}.paper { background-color: #1f1f21 !important; }
${where}.soft { background-color: #2a2a2e !important; }
${where}.ink { color: #ece7de !important; }
${where}.quiet { color: #b6afa3 !important; }
${where}.accent { color: #8fb2ff !important; }
${where}.line { border-color: #3a3a40 !important; }
${where}.bar { border-color: #8fb2ff !important; }
${where}.rule { background-color: #3a3a40 !important; }
${where}.mark { background-color: #4c4420 !important; }
`
}
