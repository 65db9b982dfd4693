import { publishableAddress } from '../../address.ts'
import type { Card } from '../../document/card.ts'
import type {
  Block,
  Callout,
  Details,
  Document,
  ListItem,
  PullQuote,
  TaskItem,
} from '../../document/document.ts'
import type { Embed } from '../../document/embed.ts'
import { absentPictureWords, type Figure } from '../../document/figure.ts'
import { finalDocument } from '../../document/final-document.ts'
import type { Footnote, Inline } from '../../document/inline.ts'
import { allBlocks } from '../../document/inner-blocks.ts'
import { allLines, footnotes } from '../../document/lines.ts'
import { addressHost } from '../address-host.ts'
import { type MarkNode, type MarkTree, markTree } from '../mark-tree.ts'
import type { PageWords } from '../words/page-words.ts'
import { tableText } from './text-table.ts'

/**
 * A body without formatting: blocks a blank line apart, the notes that `¹` and so on stand for, and
 * the addresses that `[1]` and so on stand for.
 */
export interface TextBody {
  readonly text: string
  readonly notes: readonly string[]
  readonly links: readonly string[]
}

/** Without numbers for links, these stay words. */
export function bodyText(
  body: Document,
  { words, numbersLinks = true }: { readonly words: PageWords; readonly numbersLinks?: boolean },
): TextBody {
  const final = finalDocument(body)
  const notes = footnotes(final)
  const setting: TextSetting = {
    words,
    links: numbersLinks ? linkedAddresses(final) : [],
    numbers: new Map(notes.map((note, at) => [note, at + 1])),
  }
  return {
    text: blocksText(final.content, setting),
    notes: notes.map(({ content = [] }) => lineText(content, setting).replaceAll('\n', ' ')),
    links: setting.links,
  }
}

function linkedAddresses(body: Document): readonly string[] {
  const links = [...allLines(body).flatMap(lineLinks), ...allBlocks(body).flatMap(boxLink)]
  return [...new Set(links)]
}

interface TextSetting extends LineSetting {
  readonly words: PageWords
}

interface LineSetting {
  readonly links: readonly string[]
  readonly numbers: ReadonlyMap<Footnote, number>
}

function blocksText(blocks: readonly Block[], setting: TextSetting, gap = '\n\n'): string {
  return blocks
    .map((block) => blockText(block, setting))
    .filter((text) => text !== '')
    .join(gap)
}

function blockText(block: Block, setting: TextSetting): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineText(block.content ?? [], setting)
    case 'bulletList':
      return listText(block.content, setting, () => '- ')
    case 'orderedList': {
      const { start } = block.attrs
      return listText(block.content, setting, (at) => `${start + at}. `)
    }
    case 'taskList':
      return listText(block.content, setting, (at) =>
        block.content[at]?.attrs.checked === true ? '[x] ' : '[ ] ',
      )
    case 'blockquote':
      return prefixed(blocksText(block.content, setting), '> ', '> ')
    case 'pullQuote':
      return pullQuoteText(block, setting)
    case 'codeBlock': {
      const code = (block.content ?? []).map(({ text }) => text).join('')
      return prefixed(code.trimEnd(), '    ', '    ')
    }
    case 'horizontalRule':
      return '* * *'
    case 'figure':
      return figureText(block.attrs, setting)
    case 'table':
      return tableText(block, (blocks) => blocksText(blocks, setting, '\n'))
    case 'callout':
      return calloutText(block, setting)
    case 'details':
      return detailsText(block, setting)
    case 'card':
      return cardText(block.attrs, setting)
    case 'embed':
      return embedText(block.attrs, setting)
  }
}

function listText(
  items: readonly (ListItem | TaskItem)[],
  setting: TextSetting,
  marker: (at: number) => string,
): string {
  const isTight = items.every(({ content }) => content.slice(1).every(isList))
  return items
    .map(({ content }, at) => {
      const first = marker(at)
      const text = blocksText(content, setting, isTight ? '\n' : '\n\n')
      return prefixed(text, first, ' '.repeat(first.length))
    })
    .join(isTight ? '\n' : '\n\n')
}

function isList({ type }: Block): boolean {
  return type === 'bulletList' || type === 'orderedList' || type === 'taskList'
}

function pullQuoteText(
  { attrs: { attribution }, content = [] }: PullQuote,
  setting: TextSetting,
): string {
  const text = lineText(content, setting)
  if (text === '') return ''
  return prefixed(lines([text, attribution === '' ? '' : `— ${attribution}`]), '> ', '> ')
}

function figureText({ images, caption }: Figure['attrs'], { words }: TextSetting): string {
  const shown = images
    .map(absentPictureWords)
    .map((said) => `[${said === '' ? words.picture : words.absentPicture(said)}]`)
  return lines([...shown, caption])
}

function calloutText({ attrs: { tone }, content }: Callout, setting: TextSetting): string {
  const text = blocksText(content, setting)
  return text === '' ? '' : `${setting.words.tones[tone]}:\n${prefixed(text, '    ', '    ')}`
}

function detailsText({ content: [summary, hidden] }: Details, setting: TextSetting): string {
  const text = prefixed(blocksText(hidden.content, setting), '    ', '    ')
  return lines([lineText(summary.content ?? [], setting), text.trim() === '' ? '' : text])
}

function cardText({ address, title, description }: Card['attrs'], setting: TextSetting): string {
  const host = publishableAddress(address) === null ? '' : addressHost(address)
  return lines([linked(title === '' ? address : title, address, setting), description, host])
}

function embedText({ address, provider, title }: Embed['attrs'], setting: TextSetting): string {
  const name = linked(title === '' ? address : title, address, setting)
  return name === '' || provider === '' ? name : `${name} (${provider})`
}

function linked(text: string, address: string, { links }: LineSetting): string {
  const number = links.indexOf(publishableAddress(address) ?? '') + 1
  return number === 0 ? text : `${text} [${number}]`
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join('\n')
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

function lineText(content: readonly Inline[], setting: LineSetting): string {
  return treeText(markTree(content), setting).trim()
}

function treeText(tree: MarkTree, setting: LineSetting): string {
  return tree.map((node) => nodeText(node, setting)).join('')
}

function nodeText(node: MarkNode, setting: LineSetting): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'break':
      return '\n'
    case 'note':
      return noteSign(setting.numbers.get(node.note))
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
    case 'subscript':
    case 'superscript':
    case 'smallCaps':
    case 'highlight':
      return treeText(node.children, setting)
    case 'link':
      return linked(treeText(node.children, setting), node.address, setting)
  }
}

function noteSign(number: number | undefined): string {
  return String(number ?? '').replaceAll(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}

const plain: LineSetting = { links: [], numbers: new Map() }

/** Without those that need no number: their text is their address, or they stay on the page. */
function lineLinks(content: readonly Inline[]): readonly string[] {
  return markTree(content).flatMap((node) =>
    node.kind === 'link' &&
    !node.address.startsWith('#') &&
    treeText(node.children, plain).trim() !== node.address
      ? [node.address]
      : [],
  )
}

function boxLink(block: Block): readonly string[] {
  if (block.type !== 'card' && block.type !== 'embed') return []
  const { address, title } = block.attrs
  const publishable = publishableAddress(address)
  return publishable === null || title === '' ? [] : [publishable]
}
