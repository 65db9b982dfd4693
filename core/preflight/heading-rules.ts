import type { Article } from '../article/article.ts'
import { inlineText } from '../document/document-text.ts'
import type { Block, Heading } from '../document/document.ts'
import { allBlocks, withInner } from '../document/inner-blocks.ts'
import type { Rule, FixableTrouble } from './rule.ts'

/** How the headings of an article follow each other. */
export const headingRules: readonly Rule<Article>[] = [
  {
    id: 'heading-order',
    several: 'headings skip a level',
    severity: 'warning',
    explanation:
      'Those who move from heading to heading think that something is missing. Use the next level down.',
    find: skippedLevels,
  },
  {
    id: 'heading-empty',
    several: 'headings are empty',
    severity: 'warning',
    explanation: 'It would be left out. Write the heading, or delete the line.',
    find: emptyHeadings,
  },
  {
    id: 'heading-doubled',
    several: 'headings stand twice',
    severity: 'note',
    explanation:
      'Readers who jump from heading to heading can’t tell the two apart. Name one otherwise.',
    find: doubledHeadings,
  },
]

function skippedLevels({ body }: Article): readonly FixableTrouble<Article>[] {
  const headings = articleHeadings(body).filter((heading) => headingText(heading) !== '')
  return headings.flatMap((heading, at) => {
    const before = headings[at - 1]?.attrs.level ?? 1
    const { level } = heading.attrs
    const excerpt = headingText(heading)
    if (level <= before + 1) return []
    return [
      {
        place: { field: 'body', excerpt },
        message: `“${excerpt}” is a heading of level ${level} right below level ${before}.`,
        fix: {
          label: `Make it level ${before + 1}`,
          isSafe: false,
          make: (article, { nth = 1 }) => releveled(article, { excerpt, nth, level: before + 1 }),
        },
      },
    ]
  })
}

function emptyHeadings({ body }: Article): readonly FixableTrouble<Article>[] {
  return articleHeadings(body)
    .filter((heading) => headingText(heading) === '')
    .map(({ attrs }) => ({
      place: { field: 'body' },
      message: `A heading of level ${attrs.level} is empty.`,
      fix: { label: 'Delete the line', isSafe: true, make: withoutEmptyHeadings },
    }))
}

function doubledHeadings({ body }: Article): readonly FixableTrouble<Article>[] {
  const texts = articleHeadings(body)
    .map(headingText)
    .filter((text) => text !== '')
  const doubled = texts.filter((text, at) => texts.indexOf(text) < at)
  return [...new Set(doubled)].map((excerpt) => ({
    place: { field: 'body', excerpt },
    message: `Two headings are called “${excerpt}”.`,
  }))
}

function articleHeadings(body: Article['body']): readonly Heading[] {
  return allBlocks(body).filter((block) => block.type === 'heading')
}

function headingText({ content }: Heading): string {
  return inlineText(content ?? []).trim()
}

function withoutEmptyHeadings(article: Article): Article {
  const content = remaining(article.body.content)
  return content.length === 0 ? article : { ...article, body: { type: 'doc', content } }
}

/** What holds nothing but empty headings stays as it is: a quote or a box needs a block. */
function remaining(blocks: readonly Block[]): readonly Block[] {
  const kept = blocks
    .filter((block) => block.type !== 'heading' || !isEmptyLine(block))
    .map((block) => withInner(block, remaining))
  return kept.length === 0 ? blocks : kept
}

function isEmptyLine({ content = [] }: Heading): boolean {
  return inlineText(content).trim() === '' && content.every(({ type }) => type !== 'footnote')
}

function releveled(
  article: Article,
  {
    excerpt,
    nth,
    level,
  }: { readonly excerpt: string; readonly nth: number; readonly level: number },
): Article {
  const next = levels.find((each) => each === level)
  if (next === undefined) return article
  const wanted = articleHeadings(article.body).filter((each) => headingText(each) === excerpt)
  const heading = wanted[nth - 1]
  return heading === undefined
    ? article
    : { ...article, body: withBlock(article.body, heading, { ...heading, attrs: { level: next } }) }
}

const levels = [2, 3, 4] as const

function withBlock(body: Article['body'], before: Block, after: Block): Article['body'] {
  return { type: 'doc', content: change(body.content) }

  function change(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) => (block === before ? after : withInner(block, change)))
  }
}
