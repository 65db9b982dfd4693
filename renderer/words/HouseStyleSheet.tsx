import { Plus } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'

import { counted } from '../../core/counted.ts'
import { emptyRule, type HouseRule, type HouseStyle } from '../../core/house-style/house-style.ts'
import { rulesFromCsv, rulesToCsv, withRules } from '../../core/house-style/style-csv.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import { isSame } from '../../core/same-value.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskActions, useDeskTools, useMachine } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'
import { HouseRuleRow } from './HouseRuleRow.tsx'
import { ReadingLimits } from './ReadingLimits.tsx'

import styles from './HouseStyleSheet.module.css'

/** The list of the house: what is changed here is kept when the sheet closes, as one act to undo. */
export function HouseStyleSheet({ onClose }: { readonly onClose: () => void }) {
  const { house } = useDeskTools()
  const [first] = useState(() => house.store.getState().style)
  const [style, setStyle] = useState(first)
  const [query, setQuery] = useState('')
  const [said, setSaid] = useState('')
  const { rules } = style
  const shown = rules.filter((rule) => holds(rule, query))

  function setRules(update: (rules: readonly HouseRule[]) => readonly HouseRule[]): void {
    setStyle((before) => ({ ...before, rules: update(before.rules) }))
  }

  function close(): void {
    const next = { ...style, rules: rules.filter(({ avoid, prefer }) => avoid + prefer !== '') }
    if (!isSame(next, first)) {
      void house.change('Changed the house style', (before) => ({ ...before, style: next }))
    }
    onClose()
  }

  async function takeIn(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const read = rulesFromCsv(await file.text(), newId)
    setRules((before) => withRules(before, read.rules))
    setSaid(
      [
        `${counted(read.rules.length, 'rule')} taken in.`,
        ...read.refused.map(({ line, why }) => `Line ${line}: ${why}.`),
      ].join(' '),
    )
  }

  return (
    <SheetDialog
      title="House style"
      onClose={close}
      footer={
        <>
          <p role="status" className={styles['said']}>
            {said}
          </p>
          <FileTrigger
            acceptedFileTypes={['.csv', 'text/csv']}
            onSelect={(files) => void takeIn(files?.[0])}
          >
            <Button>Take in a CSV file…</Button>
          </FileTrigger>
          <SaveAsCsv style={style} />
          <Button look="main" onPress={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles['style']}>
        <ReadingLimits style={style} onChange={setStyle} />
        <div className={styles['bar']}>
          <TextInput
            label="Find a rule"
            value={query}
            onChange={setQuery}
            hint={counted(shown.length, 'rule')}
          />
          <Button
            onPress={() => {
              setQuery('')
              setRules((before) => [emptyRule(newId(), 'prefer'), ...before])
            }}
          >
            <Plus aria-hidden size={16} strokeWidth={1.75} /> Add a rule
          </Button>
        </div>
        <div className={styles['heads']} aria-hidden>
          <span>Kind</span>
          <span>Write</span>
          <span>Not</span>
          <span>Because</span>
        </div>
        <ul className={styles['rules']} aria-label="Rules">
          {shown.map((rule) => (
            <HouseRuleRow
              key={rule.id}
              rule={rule}
              onChange={(next) =>
                setRules((before) => before.map((each) => (each.id === next.id ? next : each)))
              }
              onRemove={() => setRules((before) => before.filter(({ id }) => id !== rule.id))}
            />
          ))}
        </ul>
      </div>
    </SheetDialog>
  )
}

function SaveAsCsv({ style }: { readonly style: HouseStyle }) {
  const machine = useMachine()
  const { notify } = useDeskActions()

  async function save(): Promise<void> {
    const saved = await machine['style:save-elsewhere'](rulesToCsv(style.rules))
    if (!saved.ok) notify({ text: failureSentence(saved.failure), tone: 'bad' })
    else if (saved.value !== null) notify({ text: `Saved as ${saved.value}`, tone: 'plain' })
  }

  return <Button onPress={() => void save()}>Save as CSV…</Button>
}

function holds({ avoid, prefer, reason }: HouseRule, query: string): boolean {
  return `${avoid} ${prefer} ${reason}`.toLowerCase().includes(query.trim().toLowerCase())
}
