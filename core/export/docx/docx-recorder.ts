import type { Footnote } from '../../document/inline.ts'
import type { CommentAttributes, Remark } from '../../document/mark.ts'
import type { MediaId } from '../../library/record-id.ts'
import type { Media } from '../../pictures/media.ts'
import { picturePath } from '../picture.ts'

/** Something outside the text that the text names by its id. */
export type DocxRelation =
  | { readonly kind: 'link'; readonly id: string; readonly address: string }
  | { readonly kind: 'picture'; readonly id: string; readonly media: Media; readonly path: string }

/** A comment or an answer to one, with its number in the file. */
export interface DocxRemark {
  readonly number: number
  readonly remark: Remark
  /** The number of what it answers; null for the first words. */
  readonly answers: number | null
  readonly isResolved: boolean
}

/** Collects what stands beside the text of a Word file while the text is being made. */
export interface DocxRecorder {
  /** The id of the link's address. */
  link(address: string): string
  /** The id of the picture's file. */
  picture(media: Media): string
  /** The id of a list that counts by itself, from `start`. */
  countedList(start: number): number
  /** The id of the list above that an item stood in, by where it starts. */
  formerCountedList(start: number): number
  /** The id of a note. */
  note(note: Footnote): number
  /** The ids of a comment and of the answers to it. */
  comment(comment: CommentAttributes): readonly number[]
  /** A number that no other element of the file has. */
  nextNumber(): number
  relations(): readonly DocxRelation[]
  /** Where each counted list begins, by its id from `firstCountedList`. */
  countedLists(): readonly number[]
  /** By their ids, from 1. */
  notes(): readonly Footnote[]
  remarks(): readonly DocxRemark[]
}

/** All bulleted lists share it. */
export const bulletedList = 1

export const firstCountedList = 2

/** LibreOffice takes the number of a comment for that of a note, and shows another note, so no note may have it. */
const firstRemark = 10_000

export function docxRecorder(): DocxRecorder {
  const links = new Map<string, DocxRelation>()
  const pictures = new Map<MediaId, DocxRelation>()
  const starts: number[] = []
  const notes: Footnote[] = []
  const comments = new Map<string, readonly DocxRemark[]>()
  let number = 0

  function nextId(): string {
    return `rel${links.size + pictures.size + 1}`
  }

  function remarksOf(comment: CommentAttributes): readonly DocxRemark[] {
    const first = firstRemark + [...comments.values()].flat().length
    const isResolved = comment.resolvedAt !== null
    return [comment, ...comment.replies].map((remark, at) => ({
      number: first + at,
      remark,
      answers: at === 0 ? null : first,
      isResolved,
    }))
  }

  function countedList(start: number): number {
    starts.push(start)
    return firstCountedList + starts.length - 1
  }

  return {
    link(address) {
      const known = links.get(address) ?? { kind: 'link', id: nextId(), address }
      links.set(address, known)
      return known.id
    },
    picture(media) {
      const path = picturePath(media)
      const known = pictures.get(media.id) ?? { kind: 'picture', id: nextId(), media, path }
      pictures.set(media.id, known)
      return known.id
    },
    countedList,
    formerCountedList(start) {
      const known = starts.lastIndexOf(start)
      return known === -1 ? countedList(start) : firstCountedList + known
    },
    note(note) {
      notes.push(note)
      return notes.length
    },
    comment(comment) {
      const known = comments.get(comment.id) ?? remarksOf(comment)
      comments.set(comment.id, known)
      return known.map((remark) => remark.number)
    },
    nextNumber() {
      number += 1
      return number
    },
    relations: () => [...links.values(), ...pictures.values()],
    countedLists: () => starts,
    notes: () => notes,
    remarks: () => [...comments.values()].flat(),
  }
}
