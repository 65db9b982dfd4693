import type { Loss } from '../bundle/bundle-file.ts'
import { type PageTarget, pageTargets, targetName } from '../target.ts'
import { articleCarrying } from './article-carrying.ts'
import { attributeCarrying } from './attribute-carrying.ts'
import { authorCarrying } from './author-carrying.ts'
import type { Carrying, CarryingRow } from './carrying.ts'
import { editionCarrying } from './edition-carrying.ts'
import { markCarrying } from './mark-carrying.ts'
import { nodeCarrying } from './node-carrying.ts'
import { articlesSometimes, peopleSometimes } from './sometimes-lost.ts'

/** Every row of the table, as the documentation has it. */
export function carryingPage(): string {
  const parts = [
    { title: 'Articles', rows: articleCarrying },
    { title: 'Blocks and what stands in them', rows: nodeCarrying },
    { title: 'What is said of blocks', rows: attributeCarrying },
    { title: 'Marks', rows: markCarrying },
    { title: 'People', rows: authorCarrying },
    { title: 'Editions', rows: editionCarrying },
  ]
  const sections = parts.map(({ title, rows }) =>
    [`## ${title}`, ...Object.entries<CarryingRow>(rows).map(rowText)].join('\n\n'),
  )
  return `${[heading, ...sections].join('\n\n')}\n`
}

interface Condition {
  readonly target: PageTarget
  readonly of: readonly string[]
  readonly when: string
  readonly loss: Loss
}

const conditions: readonly Condition[] = [...articlesSometimes, ...peopleSometimes]

const heading = `# What each target carries

Printed by \`npm run carrying\` from the table in \`carrying/\`; a test fails when it is stale. What is lost is told before an export, wherever a record uses it;
what is left out has no business in that target, and nobody is told.`

function rowText([name, row]: readonly [string, CarryingRow]): string {
  const fates = new Map<string, PageTarget[]>()
  for (const target of pageTargets) {
    const fate = fateText(row[target])
    fates.set(fate, [...(fates.get(fate) ?? []), target])
  }
  const always = [...fates].map(([fate, where]) => `- ${where.map(targetName).join(', ')}: ${fate}`)
  const sometimes = conditions
    .filter(({ of }) => of.includes(name))
    .map(({ target, when, loss }) => `- ${targetName(target)}, ${when}: ${lossText(loss)}`)
  const lines = [...always, ...sometimes]
  return [`### ${name}`, lines.join('\n')].join('\n\n')
}

function fateText(carrying: Carrying): string {
  switch (carrying.kind) {
    case 'carried':
      return 'carried'
    case 'mapped':
      return `becomes ${carrying.to}`
    case 'partly-lost':
      return `**partly lost.** ${lossText(carrying.loss)}`
    case 'lost':
      return `**lost.** ${lossText(carrying.loss)}`
    case 'left-out':
      return `left out. ${carrying.why}`
  }
}

function lossText({ what, why }: Loss): string {
  return `“${what}: ${why}”`
}
