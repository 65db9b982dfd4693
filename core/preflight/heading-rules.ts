import type { Article } from '../article.ts'
import { inlineText } from '../document-text.ts'
import type { Heading } from '../document.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import type { Rule, Trouble } from './rule.ts'

/** How the headings of an article follow each other. */
export const headingRules: readonly Rule<Article>[] = [
  {
    id: 'heading-order',
    severity: 'warning',
    explanation:
      'Those who move from heading to heading think that something is missing. Use the next level down.',
    find: skippedLevels,
  },
  {
    id: 'heading-empty',
    severity: 'warning',
    explanation: 'It would be left out. Write the heading, or delete the line.',
    find: emptyHeadings,
  },
  {
    id: 'heading-doubled',
    severity: 'note',
    explanation:
      'Readers who jump from heading to heading can’t tell the two apart. Name one otherwise.',
    find: doubledHeadings,
  },
]

function skippedLevels({ body }: Article): readonly Trouble[] {
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
      },
    ]
  })
}

function emptyHeadings({ body }: Article): readonly Trouble[] {
  return articleHeadings(body)
    .filter((heading) => headingText(heading) === '')
    .map(({ attrs }) => ({
      place: { field: 'body' },
      message: `A heading of level ${attrs.level} is empty.`,
    }))
}

function doubledHeadings({ body }: Article): readonly Trouble[] {
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
