const account = 'https://harbour.example/users/library'

export function statusId(key: number): string {
  return `${account}/statuses/${key}`
}

/** One entry of the outbox that Mastodon puts into an archive. */
export function aStatus({
  key,
  content,
  inReplyTo = null,
  note = {},
}: {
  readonly key: number
  readonly content: string
  readonly inReplyTo?: string | null
  readonly note?: object
}): object {
  return {
    id: `${statusId(key)}/activity`,
    type: 'Create',
    actor: account,
    object: {
      id: statusId(key),
      type: 'Note',
      summary: null,
      inReplyTo,
      published: `2026-03-02T21:${String(key).padStart(2, '0')}:00Z`,
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      cc: [`${account}/followers`],
      content,
      contentMap: { en: content },
      attachment: [],
      tag: [],
      likes: { type: 'Collection', totalItems: 5 },
      shares: { type: 'Collection', totalItems: 2 },
      ...note,
    },
  }
}

export function anOutbox(...items: readonly object[]): string {
  return JSON.stringify({
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: 'outbox.json',
    type: 'OrderedCollection',
    totalItems: items.length,
    orderedItems: items,
  })
}
