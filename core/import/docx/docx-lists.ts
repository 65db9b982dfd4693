import type { Block, ListItem, TaskItem, TaskList } from '../../document/document.ts'
import { itemBlocks, tidyInline } from '../inline-content.ts'
import { asTaskLine, formerMarks } from './docx-former.ts'
import type { DocxText } from './docx-lines.ts'

/** The lists that neighbouring items make: deeper ones inside, another numbering begins another list. */
export function docxLists(lines: readonly DocxText[], headingOffset: 0 | 1): readonly Block[] {
  return listsOf(itemsOf(lines, headingOffset))
}

interface Item {
  readonly list: string
  readonly level: number
  readonly isOrdered: boolean
  readonly start: number
  readonly blocks: readonly Block[]
}

/** A paragraph without a number belongs to the item above. */
function itemsOf(lines: readonly DocxText[], headingOffset: 0 | 1): readonly Item[] {
  return lines.reduce<readonly Item[]>((items, { item, content, former }) => {
    const text = tidyInline(content)
    const paragraph: Block = {
      type: 'paragraph',
      ...(text.length === 0 ? {} : { content: text }),
      ...formerMarks(former, headingOffset),
    }
    const last = items.at(-1)
    if (item !== null) return [...items, { ...item, blocks: [paragraph] }]
    if (last === undefined) return items
    return [...items.slice(0, -1), { ...last, blocks: [...last.blocks, paragraph] }]
  }, [])
}

function listsOf(items: readonly Item[]): readonly Block[] {
  const level = Math.min(...items.map((item) => item.level))
  const lists: { readonly first: Item; readonly content: ListItem[] }[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    if (item === undefined) break
    const next = items.findIndex((each, index) => index > at && each.level <= level)
    const end = next === -1 ? items.length : next
    const inner = items.slice(at + 1, end)
    const content = itemBlocks([...item.blocks, ...(inner.length === 0 ? [] : listsOf(inner))])
    const last = lists.at(-1)
    if (last === undefined || last.first.list !== item.list) {
      lists.push({ first: item, content: [{ type: 'listItem', content }] })
    } else last.content.push({ type: 'listItem', content })
    at = end
  }
  return lists.map(({ first: { isOrdered, start }, content }) =>
    isOrdered
      ? { type: 'orderedList', attrs: { start }, content }
      : (taskList(content) ?? { type: 'bulletList', content }),
  )
}

/** Items that all begin with a box are tasks. */
function taskList(items: readonly ListItem[]): TaskList | null {
  const content = items.flatMap(({ content: [first, ...rest] }): readonly TaskItem[] => {
    if (first?.type !== 'paragraph') return []
    const [words, ...others] = first.content ?? []
    const sign = words?.type === 'text' ? /^([☐☑☒]) ?/u.exec(words.text) : null
    if (words?.type !== 'text' || sign === null) return []
    const text = words.text.slice(sign[0].length)
    const line = text === '' ? others : [{ ...words, text }, ...others]
    const { content: _words, ...bare } = asTaskLine(first)
    const paragraph = line.length === 0 ? bare : { ...bare, content: line }
    return [
      {
        type: 'taskItem',
        attrs: { checked: sign[1] !== '☐' },
        content: [paragraph, ...rest],
      },
    ]
  })
  return content.length === items.length ? { type: 'taskList', content } : null
}
