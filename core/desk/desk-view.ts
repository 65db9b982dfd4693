import { z } from 'zod'

import { type AnyId, anyIdSchema } from '../library/record-id.ts'
import { firstListingView, listingViewSchema } from '../lists/listing-view.ts'
import { besideSchema, nothingBeside } from './beside.ts'
import { firstWritingView, writingViewSchema } from './writing-view.ts'

export const sources = ['article', 'thread', 'edition', 'author', 'media', 'trash'] as const

export const sourceSchema = z.enum(sources)

/** What the list shows: one kind of record, or the trash. */
export type Source = z.infer<typeof sourceSchema>

export const themeSchema = z.enum(['system', 'light', 'dark'])

export type Theme = z.infer<typeof themeSchema>

const placeSchema = z
  .strictObject({
    id: anyIdSchema,
    /** Pixels from the top of the page. */
    scroll: z.number().min(0),
    /** In the body of an article, as the editor counts; null where the cursor was elsewhere. */
    cursor: z.int().min(0).nullable(),
  })
  .readonly()

/** Where somebody was in a record. */
export type Place = z.infer<typeof placeSchema>

export const deskViewSchema = z
  .strictObject({
    source: sourceSchema,
    /** The record on the page. */
    open: anyIdSchema.nullable(),
    isSourcesShown: z.boolean(),
    isInspectorShown: z.boolean(),
    isFormatBarShown: z.boolean().default(true),
    theme: themeSchema,
    /** Quotation marks, dashes and full stops stay as the keys make them. */
    isTypedStraight: z.boolean().default(false),
    /** Spelling and house style are marked in the text. */
    areWordsChecked: z.boolean().default(true),
    /** The articles in which changes are suggested instead of made, the latest first. */
    suggesting: z.array(anyIdSchema).readonly().default([]),
    /** The latest first. */
    places: z.array(placeSchema).readonly().default([]),
    writing: writingViewSchema.default(firstWritingView),
    listing: listingViewSchema.catch(firstListingView),
    beside: besideSchema.default(nothingBeside),
  })
  .readonly()

/** How the window looked when it was last used; kept beside the library, worth nothing when lost. */
export type DeskView = z.infer<typeof deskViewSchema>

export const firstDeskView: DeskView = {
  source: 'article',
  open: null,
  isSourcesShown: true,
  isInspectorShown: true,
  isFormatBarShown: true,
  theme: 'system',
  isTypedStraight: false,
  areWordsChecked: true,
  suggesting: [],
  places: [],
  writing: firstWritingView,
  listing: firstListingView,
  beside: nothingBeside,
}

/** So many places are kept, and so many articles in which changes are suggested. */
const mostKept = 200

/** The places with this one in front: whoever moves in a text asks for nothing else of the view. */
export function withPlace(
  { places }: Pick<DeskView, 'places'>,
  place: Place,
): Pick<DeskView, 'places'> {
  const others = places.filter(({ id }) => id !== place.id)
  return { places: [place, ...others].slice(0, mostKept) }
}

/** The view in which changes to this article are suggested, or made, from now on. */
export function withSuggesting(
  { suggesting }: Pick<DeskView, 'suggesting'>,
  article: AnyId,
  isSuggesting: boolean,
): Pick<DeskView, 'suggesting'> {
  const others = suggesting.filter((id) => id !== article)
  return { suggesting: isSuggesting ? [article, ...others].slice(0, mostKept) : others }
}
