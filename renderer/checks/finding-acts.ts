import { counted } from '../../core/counted.ts'
import type { Target } from '../../core/export/target.ts'
import type { Finding } from '../../core/finding.ts'
import { withApproval } from '../../core/library/approved-content.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import { type DeskRecord, type LibraryRecord, untitled } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { carryChange, type RecordChange } from '../../core/library/undo-change.ts'
import { withoutWaiver, withWaiver } from '../../core/library/waiver.ts'
import { failure, success } from '../../core/result.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'
import { now } from '../desk/now.ts'
import { changedSince } from '../desk/undo-failure.ts'
import { readApprovedArticles } from './approved-articles.ts'

/** What the records would be without the findings; nothing is written yet. */
export async function proposeFixes(
  { desk, actions }: DeskTools,
  findings: readonly Finding[],
  targets: readonly Target[],
): Promise<readonly RecordChange[]> {
  if (!(await actions.flush())) return []
  const changes: RecordChange[] = []
  for (const [id, own] of Map.groupBy(findings, ({ record }) => record)) {
    const stored = await desk['record:read'](id)
    if (!stored.ok || !isDeskRecord(stored.value.record)) continue
    const before = stored.value.record
    const wanted = own.map(({ rule, about }) => ({ rule, about }))
    const fixed = await desk['record:fix']({
      record: before,
      targets: [...targets],
      findings: wanted,
    })
    if (fixed.ok) changes.push({ before, after: fixed.value })
    else actions.notify({ text: failureSentence(fixed.failure), tone: 'bad' })
  }
  return changes
}

/** Makes them, as one act that undo takes back. */
export async function makeFixes(
  { actions }: DeskTools,
  changes: readonly RecordChange[],
  fixes: number,
): Promise<void> {
  const changeOf = new Map<AnyId, RecordChange>(changes.map((each) => [each.after.id, each]))
  const outcomes = await actions.changeMany({
    ids: [...changeOf.keys()],
    edit: (record) => {
      const change = changeOf.get(record.id)
      const carried = change === undefined ? null : carryChange(record, change)
      return carried?.ok === true ? carried : failure(changedSince(record))
    },
    label: () => `Fixed ${counted(fixes, 'finding')}`,
  })
  const trouble = outcomes.find((outcome) => !outcome.ok)
  if (trouble?.ok === false) actions.notify({ text: trouble.failure.reason, tone: 'bad' })
}

/** Lets findings stand, all with the same reason, as one act that undo takes back. */
export async function waive(
  tools: DeskTools,
  findings: readonly Finding[],
  reason: string,
): Promise<void> {
  const { person } = tools.store.getState()
  const [first, ...others] = findings
  await changeEach(tools, recordsOf(findings), {
    label:
      others.length === 0
        ? `Let it stand: ${first?.message ?? ''}`
        : `Let ${findings.length} findings stand`,
    update: (record) =>
      findings
        .filter((finding) => finding.record === record.id)
        .reduce<DeskRecord>((before, finding) => {
          return withWaiver(before, finding, { id: newId(), reason, by: person, at: now() })
        }, record),
  })
}

/** The findings stand in the way again. */
export async function takeWaiversBack(
  tools: DeskTools,
  findings: readonly Finding[],
): Promise<void> {
  const waivers = findings.flatMap(({ waiver }) => waiver ?? [])
  const [first, ...others] = findings
  await changeEach(tools, recordsOf(findings), {
    label:
      others.length === 0
        ? `No longer let stand: ${first?.message ?? ''}`
        : `No longer let ${findings.length} findings stand`,
    update: (record) => waivers.reduce((before, { id }) => withoutWaiver(before, id), record),
  })
}

/** The record may be published as it stands. */
export async function approve(tools: DeskTools, id: AnyId): Promise<void> {
  if (!(await tools.actions.flush())) return
  const articles = await readApprovedArticles(tools.desk, id)
  const by = tools.store.getState().person
  await changeOne(tools, id, {
    label: `Approved ${named(tools, id)}`,
    update: (record) => withApproval(record, { by, at: now(), articles }),
  })
}

export async function withdrawApproval(tools: DeskTools, id: AnyId): Promise<void> {
  await changeOne(tools, id, {
    label: `${named(tools, id)} is not approved any more`,
    update: (record) => ({ ...record, approval: null }),
  })
}

function recordsOf(findings: readonly Finding[]): readonly AnyId[] {
  return [...new Set(findings.map(({ record }) => record))]
}

interface RecordEdit {
  readonly label: string
  readonly update: (record: DeskRecord) => DeskRecord
}

function changeOne(tools: DeskTools, id: AnyId, edit: RecordEdit): Promise<void> {
  return changeEach(tools, [id], edit)
}

async function changeEach(
  { actions }: DeskTools,
  ids: readonly AnyId[],
  { label, update }: RecordEdit,
): Promise<void> {
  const outcomes = await actions.changeMany({
    ids,
    edit: (record) => success(isDeskRecord(record) ? update(record) : record),
    label: () => label,
  })
  const trouble = outcomes.find((outcome) => !outcome.ok)
  if (trouble?.ok === false) actions.notify({ text: trouble.failure.reason, tone: 'bad' })
}

function named({ store }: DeskTools, id: AnyId): string {
  const entry = store.getState().overview?.entries.find((each) => each.id === id)
  return `“${entry === undefined || entry.title === '' ? untitled(entry?.kind ?? 'article') : entry.title}”`
}

function isDeskRecord(record: LibraryRecord): record is DeskRecord {
  return record.kind !== 'media' && record.kind !== 'house'
}
