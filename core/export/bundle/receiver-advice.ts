import type { Finding } from '../../finding.ts'

/** What a finding means to whoever publishes: the way out is theirs here, else that of the desk. */
export function receiverAdvice({ rule, explanation }: Finding): string {
  const own = forReceivers.get(rule)
  return own === undefined ? explanation : `${receiverMark}: ${own}`
}

/** Begins what whoever publishes can do. */
export const receiverMark = 'When you publish'

const forReceivers: ReadonlyMap<string, string> = new Map([
  ['embargo', 'wait until that day has come.'],
  [
    'ghost-too-long',
    'Ghost would refuse the whole import without saying why, so its end was cut off here. A shorter one can be written in Ghost.',
  ],
  [
    'ghost-bio-too-long',
    'Ghost would refuse the whole import without saying why, so its end was cut off here. A shorter one can be written in Ghost, in the person’s profile.',
  ],
  [
    'ghost-mail-missing',
    'Ghost takes nobody without one, so an address at invalid.example stands in its place. Put the right one in in Ghost, in the person’s profile.',
  ],
  ['handle-unresolved', 'turn it into a mention. Copydesk works offline and could not look it up.'],
  [
    'newsletter-pictures-nowhere',
    'they travel inside the mail for mail programs. For a mailing service upload them there, and put their new addresses into the HTML.',
  ],
  [
    'wordpress-pictures-nowhere',
    'WordPress was not told where on the web they will be, so words stand in their places. Put those of wordpress/media in after the import.',
  ],
])
