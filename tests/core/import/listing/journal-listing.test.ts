import { describe, expect, test } from 'vitest'

import type { ImportProposal } from '../../../../core/import/import-proposal.ts'
import { fixtureText } from '../fixture-text.ts'
import { printedNotes, proposalFor } from '../proposal.ts'

describe('a journal listing', () => {
  const proposal = proposalFor({ fileName: 'winter-issue.txt', text: fixtureText('listing.txt') })

  test('becomes one edition named after the file, the featured article first and the rest in order', () => {
    expect(proposal.recognised).toBe('a journal listing of 6 pieces')
    expect(proposal.editions).toEqual([
      {
        title: 'Winter issue',
        number: '',
        date: null,
        introduction: '',
        featured: 'article 1',
        articles: ['article 2', 'article 3', 'article 4', 'article 5', 'article 6'],
      },
    ])
  })

  test('names each person once, however the name is spelled, without By and post-nominals', () => {
    expect(proposal.authors.map(({ name, postNominals }) => [name, postNominals])).toEqual([
      ['Imke Sanderling', ''],
      ['Odalys Brandt', 'OBE'],
      ['Tom O’Hale', ''],
      ['Zoë de Vries', ''],
    ])
    expect(printedPieces(proposal)).toEqual([
      ['Imke Sanderling', 'Keeping the Lamps: What a night library asks of its town'],
      ['Odalys Brandt', 'The Quiet Hour'],
      ['Tom O’Hale', 'Lending Out the Atlas'],
      ['Imke Sanderling + Zoë de Vries', 'What the Ferrymen Read'],
      ['Tom O’Hale', 'A Catalogue by Smell'],
      ['Zoë de Vries', 'Why We Kept the Stairs'],
    ])
  })

  test('keeps each excerpt letter by letter and the article published', () => {
    expect(proposal.articles[0]?.excerpt).toEqual({
      kind: 'typed',
      text: 'A reading room that stays open after dark is a promise. This is what it takes to keep it:',
    })
    expect(new Set(proposal.articles.map(({ status }) => status))).toEqual(new Set(['published']))
  })
})

describe('a listing that is printed otherwise', () => {
  const others = '\nAlso featured\nBy Ada Moss\nSecond\nShort one.\nRead more\n'

  test.each([
    {
      name: 'without a blank line anywhere',
      text: `Imke Sanderling\nFirst\nWords.\nRead more${others}`,
      pieces: [
        ['Imke Sanderling', 'First'],
        ['Ada Moss', 'Second'],
      ],
      title: 'Listing',
      notes: [],
    },
    {
      name: 'with a title above the first name',
      text: `The Lamp Quarterly\nissue 12: winter\n\nImke Sanderling\nFirst\nWords.\nRead more${others}`,
      pieces: [
        ['Imke Sanderling', 'First'],
        ['Ada Moss', 'Second'],
      ],
      title: 'The Lamp Quarterly issue 12: winter',
      notes: [],
    },
    {
      name: 'with the headline above the byline',
      text: `Where the light goes\nBy Imke Sanderling\nWords.\nRead more${others}`,
      pieces: [
        ['Imke Sanderling', 'Where the light goes'],
        ['Ada Moss', 'Second'],
      ],
      title: 'Listing',
      notes: [],
    },
    {
      name: 'with a piece that names nobody',
      text: `Why the lamp went out\nThe oil was gone, the night was long...\nRead more${others}`,
      pieces: [
        ['', 'Why the lamp went out'],
        ['Ada Moss', 'Second'],
      ],
      title: 'Listing',
      notes: ['Line 1: No author was found for “Why the lamp went out”.'],
    },
    {
      name: 'with lines that are no piece',
      text: `Imke Sanderling\nFirst\nWords.\nRead more${others}stray\nRead more\nAll rights kept`,
      pieces: [
        ['Imke Sanderling', 'First'],
        ['Ada Moss', 'Second'],
      ],
      title: 'Listing',
      notes: [
        'Line 10: Could not be understood and is left out: “stray”.',
        'Line 12: Could not be understood and is left out: “All rights kept”.',
      ],
    },
    {
      name: 'without “Also featured”',
      text: 'Imke Sanderling\nFirst\nWords.\nRead more\nAda Moss\nSecond\nMore words.\nRead more',
      pieces: [
        ['Imke Sanderling', 'First'],
        ['Ada Moss', 'Second'],
      ],
      title: 'Listing',
      notes: [
        'Line 1: The page does not say “Also featured”; the first piece, “First”, is taken as the featured article.',
      ],
    },
  ])('$name is understood', ({ text, pieces, title, notes }) => {
    const proposal = proposalFor({ fileName: 'listing.txt', text, kind: 'edition' })
    expect(printedPieces(proposal)).toEqual(pieces)
    expect(proposal.editions[0]?.title).toBe(title)
    expect(printedNotes(proposal)).toEqual([
      ...notes,
      'Whole file: A listing holds only excerpts: the articles’ bodies, dates and addresses are not in it.',
    ])
  })
})

function printedPieces({ articles, authors }: ImportProposal) {
  const names = new Map(authors.map(({ key, name }) => [key, name]))
  return articles.map(({ byline, headline }) => [
    byline.map((key) => names.get(key)).join(' + '),
    headline,
  ])
}
