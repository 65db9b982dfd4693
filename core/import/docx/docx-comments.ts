import type { XmlElement } from '@rgrove/parse-xml'

import type { Comment } from '../../document/mark.ts'
import { attributeOf, childElements, innerElements, ownText } from '../../xml-element.ts'
import { wordTime } from './word-time.ts'

/** The comments of a file as marks, by the ids that its text names; answers are inside what they answer. */
export function docxComments(
  comments: XmlElement | null,
  extended: XmlElement | null,
): ReadonlyMap<string, Comment> {
  const all = comments === null ? [] : childElements(comments).filter(isComment).map(wordComment)
  const states = threadStates(extended)

  function parentOf({ paragraphs }: WordComment): WordComment | null {
    const [parent] = paragraphs.flatMap((id) => states.get(id)?.parent ?? [])
    if (parent === undefined) return null
    return all.find((each) => each.paragraphs.includes(parent)) ?? null
  }

  return new Map(
    all
      .filter((comment) => parentOf(comment) === null)
      .map((comment) => {
        const isDone = comment.paragraphs.some((id) => states.get(id)?.isDone === true)
        return [
          comment.wordId,
          {
            type: 'comment',
            attrs: {
              ...remark(comment),
              replies: all.filter((each) => parentOf(each) === comment).map(remark),
              resolvedAt: isDone ? (comment.time ?? longAgo) : null,
            },
          },
        ]
      }),
  )
}

/** Word doesn't say when a comment was resolved; where it doesn't even say when it was made. */
const longAgo = '2000-01-01T00:00:00Z'

interface WordComment {
  readonly wordId: string
  readonly author: string
  readonly time: string | null
  readonly text: string
  /** The ids of its paragraphs, which others refer to. */
  readonly paragraphs: readonly string[]
}

function isComment({ name }: XmlElement): boolean {
  return name === 'w:comment'
}

function wordComment(element: XmlElement): WordComment {
  const paragraphs = innerElements(element, 'w:p')
  return {
    wordId: attributeOf(element, 'w:id') ?? '',
    author: attributeOf(element, 'w:author') ?? '',
    time: wordTime(attributeOf(element, 'w:date')),
    text: paragraphs.map(paragraphText).join('\n').trim(),
    paragraphs: paragraphs.flatMap((each) => attributeOf(each, 'w14:paraId') ?? []),
  }
}

function paragraphText(paragraph: XmlElement): string {
  return innerElements(paragraph, 'w:r')
    .flatMap(childElements)
    .map((element) => {
      if (element.name === 'w:br') return '\n'
      return element.name === 'w:t' ? ownText(element) : ''
    })
    .join('')
}

function remark({ wordId, author, time, text }: WordComment) {
  return { id: `word ${wordId} ${time ?? ''}`.trim(), author, time, text }
}

interface ThreadState {
  readonly parent: string | null
  readonly isDone: boolean
}

function threadStates(extended: XmlElement | null): ReadonlyMap<string, ThreadState> {
  if (extended === null) return new Map()
  return new Map(
    childElements(extended)
      .filter(({ name }) => name === 'w15:commentEx')
      .map((element) => [
        attributeOf(element, 'w15:paraId') ?? '',
        {
          parent: attributeOf(element, 'w15:paraIdParent'),
          isDone: attributeOf(element, 'w15:done') === '1',
        },
      ]),
  )
}
