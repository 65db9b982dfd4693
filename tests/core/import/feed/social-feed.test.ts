import { describe, expect, test } from 'vitest'

import { shortenedLinks } from '../../../../core/import/feed/shortened-link.ts'
import { emptyPostDraft } from '../../../../core/import/import-proposal.ts'
import { readImport, repairImport } from '../../../../core/import/read-import.ts'
import { fixtureText } from '../fixture-text.ts'
import { printedNotes, proposalFor } from '../proposal.ts'

describe('a social feed', () => {
  const proposal = proposalFor({ fileName: 'feed.txt', text: fixtureText('feed.txt') })
  const threads = new Map(proposal.threads.map((thread) => [thread.title, thread]))

  test('becomes threads in the order in which they were written', () => {
    expect(proposal.recognised).toBe('a social feed of 9 posts')
    expect(proposal.threads.map(({ title, posts }) => [title, posts.length])).toEqual([
      ['We are open late on Thursdays, from 2025–26 on. See you…', 1],
      ['They won 3/5 of the prizes. 3/5', 1],
      ['Half of our readers, 1/2 of them children, came by boat.', 1],
      ['Tonight’s view from the reading room 🙏 Whole address…', 1],
      ['Tonight’s view from the reading room 🙏 Whole address…', 1],
      ['The heating failed on the coldest night of the year, and we…', 4],
      ['The whole story of the relit lamps is out today. Thank you…', 1],
    ])
  })

  test('puts a thread that was numbered by hand together and keeps the place of a missing post', () => {
    const thread = threads.get('The heating failed on the coldest night of the year, and we…')
    expect(thread?.numbering).toEqual({ style: '1/7', place: 'end' })
    expect(
      thread?.posts.map(({ text, missing, publishedAt }) => [text, missing, publishedAt]),
    ).toEqual([
      [
        'The heating failed on the coldest night of the year, and we thought that nobody would come.',
        false,
        '2026-03-02T21:05:00.000Z',
      ],
      ['', true, null],
      [
        'The coats “on loan” come back on Mondays, most of them with a book in the pocket.',
        false,
        '2026-03-02T21:06:00.000Z',
      ],
      [
        'If you want to help: the list is on our door, and it’s never too late.',
        false,
        '2026-03-02T21:07:00.000Z',
      ],
    ])
  })

  test('takes the card from the text, marks a cut link and reads the counts', () => {
    expect(
      threads.get('The whole story of the relit lamps is out today. Thank you…')?.posts,
    ).toEqual([
      {
        ...emptyPostDraft,
        text: 'The whole story of the relit lamps is out today. Thank you to everyone who carried one. harbour.example/lamps/the-who...',
        missing: false,
        links: [{ text: 'harbour.example/lamps/the-who...', address: null }],
        images: [],
        card: {
          address: null,
          title: 'Harbour lamps, relit',
          description:
            'How a town brought its evening library back, one borrowed lamp and one long winter at a ti…',
          image: null,
        },
        publishedAt: '2026-03-14T18:40:00.000Z',
        counts: { likes: 12, reposts: 3, replies: 1, quotes: 0 },
      },
    ])
  })

  test('keeps the description of a picture and leaves whole links alone', () => {
    const post = proposal.threads[4]?.posts[0]
    expect(post?.images).toEqual([{ alt: 'a lighthouse with a single lit window', path: null }])
    expect(post?.text).toBe(
      'Tonight’s view from the reading room 🙏 Whole address: https://harbour.example/window',
    )
    expect(post?.links).toEqual([])
  })

  test('keeps bios without a name as people without a name, their links beside', () => {
    expect(
      proposal.authors.map(({ name, shortBio, links }) => ({ name, shortBio, links })),
    ).toEqual([
      {
        name: '',
        shortBio:
          'Keeper of lamps at the Harbour Reading Room. Tea, tides, and too many atlases…\nhttps://lamps.example/keeper',
        links: ['https://lamps.example/keeper'],
      },
      {
        name: '',
        shortBio: 'Ferryman’s daughter | Reads on deck | www.ferry.example',
        links: ['https://www.ferry.example'],
      },
    ])
  })

  test('says what is missing, unknown or only supposed', () => {
    expect(printedNotes(proposal)).toEqual([
      'Whole file: The file does not say in which time zone its times are; they are taken as UTC.',
      'Line 20: The post is numbered 3/5, and no other part of such a thread is in the file; its text is left as it is.',
      'Thread “The heating failed on the coldest night of the year, and we…”: Post 2 of 4 is missing.',
      'Line 1: “Harbour lamps, relit” is taken for a link card; where it leads is unknown.',
      'Line 1: The address behind “harbour.example/lamps/the-who...” is unknown: the network cut it.',
      'Line 12: The picture is not in the file; its description “a lighthouse with a single lit window” is kept.',
      'Line 22: “Opening hours | Harbour Reading Room” is taken for a link card; where it leads is unknown. Only the wording says that it is a card: look whether it belongs to the text.',
      'Line 25 to the end: 2 bios stand below the posts without a name; each is kept as an unnamed person until you name it.',
    ])
  })
})

describe('a feed that was decoded wrongly', () => {
  const damaged = proposalFor({ fileName: 'feed.txt', text: fixtureText('feed-damaged.txt') })

  test('stays as it is until somebody agrees to the repair', () => {
    expect(damaged.threads[5]?.posts[3]?.text).toBe(
      'If you want to help: the list is on our door, and itβs never too late.',
    )
    expect(damaged.repairs).toHaveLength(11)
  })

  test('is read again with the repair made, lost emoji marked and never invented', () => {
    const repaired = repairImport(damaged, damaged.repairs)
    const whole = proposalFor({
      fileName: 'feed.txt',
      text: fixtureText('feed.txt').replaceAll('🙏', '\ufffd'),
    })
    expect(repaired.ok && repaired.value.threads).toEqual(whole.threads)
    expect(repaired.ok && repaired.value.authors).toEqual(whole.authors)
    expect(repaired.ok && repaired.value.repairs).toEqual([])
  })

  test('has only the chosen repairs made', () => {
    const [first, ...others] = damaged.repairs
    const repaired = repairImport(damaged, others)
    expect(repaired.ok && repaired.value.repairs).toEqual([first])
  })
})

describe('the posts of a feed', () => {
  const counts = '— 👍 0 🔁 0 💬 0 📌 0'

  test.each([
    {
      name: 'a sentence above its text is no card',
      text: `Join the evening crew.\nWe look for people who stay up.\nApply by Friday\n01.02.2026 10:00 ${counts}`,
      posts: [
        {
          text: 'Join the evening crew.\nWe look for people who stay up.\nApply by Friday',
          card: null,
        },
      ],
    },
    {
      name: 'a title that stands above two posts is a card',
      text: `A lamp in every window\nThe town council votes on Monday.\nFinally!\n02.02.2026 10:00 ${counts}\nA lamp in every window\nThe town council votes on Monday.\nSee you there.\n01.02.2026 10:00 ${counts}`,
      posts: [
        { text: 'See you there.', card: 'A lamp in every window' },
        { text: 'Finally!', card: 'A lamp in every window' },
      ],
    },
    {
      name: 'lines of a poem stay text',
      text: `The tide\ncomes in\nand out\n01.02.2026 10:00 ${counts}`,
      posts: [{ text: 'The tide\ncomes in\nand out', card: null }],
    },
    {
      name: 'the same post twice is taken once',
      text: `Lamps on.\n01.02.2026 10:00 ${counts}\nLamps on.\n01.02.2026 10:00 ${counts}`,
      posts: [{ text: 'Lamps on.', card: null }],
    },
    {
      name: 'two threads with the same numbers stay apart when days lie between them',
      text: `New end. 2/2\n05.02.2026 10:01 ${counts}\nNew start. 1/2\n05.02.2026 10:00 ${counts}\nOld end. 2/2\n01.02.2026 10:01 ${counts}\nOld start. 1/2\n01.02.2026 10:00 ${counts}`,
      posts: ['Old start.', 'Old end.', 'New start.', 'New end.'].map((text) => ({
        text,
        card: null,
      })),
    },
    {
      name: 'a date that does not exist is text',
      text: `Lamps on.\n31.02.2026 10:00 ${counts}\nLamps off.\n01.02.2026 10:00 ${counts}`,
      posts: [{ text: `Lamps on.\n31.02.2026 10:00 ${counts}\nLamps off.`, card: null }],
    },
  ])('$name', ({ text, posts }) => {
    const { threads } = proposalFor({ fileName: 'feed.txt', text })
    const drafts = threads.flatMap((thread) => thread.posts)
    expect(drafts.map((post) => ({ text: post.text, card: post.card?.title ?? null }))).toEqual(
      posts,
    )
  })

  test.each([
    ['see harbour.example/lamps/the-who... now', ['harbour.example/lamps/the-who...']],
    ['(https://www.harbour.example/a…)', ['https://www.harbour.example/a…']],
    ['whole https://harbour.example/lamps and so on...', []],
    ['wait... for it', []],
    ['keeper@harbour.example/a...', []],
  ])('%s has these cut links', (text, links) => {
    expect(shortenedLinks(text).map((link) => link.text)).toEqual(links)
  })
})

test('a feed that is asked to be an edition is refused in words', () => {
  const read = readImport({ fileName: 'feed.txt', text: fixtureText('feed.txt'), kind: 'edition' })
  expect(read).toEqual({
    ok: false,
    failure: { kind: 'wrong-format', fileName: 'feed.txt', format: 'journal-listing' },
  })
})
