import { createArticle } from '../../core/article/article.ts'
import { createEdition } from '../../core/edition/edition.ts'
import { usualLanguage } from '../../core/library/house.ts'
import {
  type DeskKind,
  type DeskRecord,
  type LibraryRecord,
} from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { createAuthor } from '../../core/people/author.ts'
import { success } from '../../core/result.ts'
import { createThread } from '../../core/thread/thread.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import type { DeskCalls } from '../../preload/contract.ts'
import type { recordCalls } from '../../preload/contract/record-calls.ts'
import { copyElsewhere } from '../copy-elsewhere.ts'
import { readHouse } from '../library/house.ts'
import { saveMany } from '../library/save-many.ts'
import type { HandlerTools } from './handler-tools.ts'
import { createSavePageHandlers } from './save-page-handlers.ts'

export function createRecordHandlers({
  session,
  machine,
  search,
  newId,
  clock,
}: HandlerTools): Pick<DeskCalls, keyof typeof recordCalls> {
  return {
    ...createSavePageHandlers({ session }),
    'record:read': (id) => session.library().read(id),
    async 'record:create'({ kind, title }) {
      const house = await readHouse(session.library(), clock())
      const language = house.ok ? house.value.house.journalLanguage : usualLanguage
      return session.library().create(newRecord({ kind, title, language, newId, now: clock() }))
    },
    'record:save': ({ record, base }) => session.library().save(record, base),
    'record:save-many': (order) => saveMany(session.library(), order),
    'record:save-merging': (order) => session.library().saveMerging(order),
    'record:write-again': (record) => session.library().create(record),
    'search:find': ({ query, kind }) => search.find(query, kind),
    'record:copy': (record) => session.library().create(underNewId(record, newId(), clock())),
    'record:save-elsewhere': (record) =>
      copyElsewhere(record, { library: session.library(), machine }),
    async 'record:trash'(id) {
      const trashed = await session.library().trash(id)
      return trashed.ok ? success(null) : trashed
    },
    'record:restore': (id) => session.library().restore(id),
  }
}

function newRecord({
  kind,
  title,
  language,
  newId,
  now,
}: {
  kind: DeskKind
  title: string
  language: string
  newId: () => RecordId
  now: Timestamp
}): DeskRecord {
  const id = newId()
  switch (kind) {
    case 'article':
      return { ...createArticle({ id, now }), headline: title, language }
    case 'author':
      return { ...createAuthor({ id, now }), name: title }
    case 'edition':
      return { ...createEdition({ id, now }), title }
    case 'thread':
      return { ...createThread({ id, firstPost: newId(), now }), title, language }
  }
}

function underNewId(record: LibraryRecord, id: RecordId, now: Timestamp): LibraryRecord {
  return record.kind === 'media' || record.kind === 'house'
    ? record
    : { ...record, id, createdAt: now, updatedAt: now }
}
