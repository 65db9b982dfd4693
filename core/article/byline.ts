export interface BylineName {
  readonly name: string
  readonly postNominals: string
}

/** `A`, `A and B`, `A, B and C`. */
export function joinNames(names: readonly string[], and = 'and'): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  const others = names.slice(0, -1)
  return others.length === 0 ? last : `${others.join(', ')} ${and} ${last}`
}

/**
 * The people named by a printed byline, in order: `By Petra Okafor OBE and Tom Hale` is two, and
 * `OBE` is not part of the name.
 */
export function parseByline(byline: string): readonly BylineName[] {
  return byline
    .trim()
    .replace(/^by(?:\s+|$)/iu, '')
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*;\s*/u)
    .reduce<readonly BylineName[]>(collectName, [])
}

/** One person whose name stands alone: `Smith and Sons` is one, and of `Tom Hale, CBE` the name ends at the comma. */
export function parsePrintedName(text: string): BylineName {
  const { name, postNominals } = splitPostNominals(text)
  return name === ''
    ? { name: text.trim(), postNominals: '' }
    : { name: name.replace(/,$/u, ''), postNominals }
}

/** `Tom Hale, CBE` splits at its comma: post-nominals alone belong to the name before them. */
function collectName(names: readonly BylineName[], part: string): readonly BylineName[] {
  const { name, postNominals } = splitPostNominals(part)
  if (name !== '') return [...names, { name, postNominals }]
  const previous = names.at(-1)
  if (previous === undefined || postNominals === '') return names
  const joined = [previous.postNominals, postNominals].filter((each) => each !== '').join(' ')
  return [...names.slice(0, -1), { name: previous.name, postNominals: joined }]
}

function splitPostNominals(text: string): BylineName {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const firstPostNominal = words.findLastIndex((word) => !isPostNominal(word)) + 1
  return {
    name: words.slice(0, firstPostNominal).join(' '),
    postNominals: words.slice(firstPostNominal).join(' '),
  }
}

const postNominals = new Set(
  (
    'Bt KG LG KT LT GCB KCB DCB CB OM GCMG KCMG DCMG CMG CH GCVO KCVO DCVO CVO LVO MVO GBE KBE DBE CBE OBE MBE BEM ' +
    'KC QC JP DL MP MSP MS MLA PC VC GC PhD DPhil EdD MD MA MSc MEd MBA BA BSc BEd LLB LLM FRS FBA FRSA FRSE FRSL FAcSS FCA FCCT FCIPD NPQH PGCE'
  ).split(' '),
)

function isPostNominal(word: string): boolean {
  return postNominals.has(word.replaceAll('.', ''))
}
