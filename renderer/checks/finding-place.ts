import type { Finding } from '../../core/finding.ts'

/** What the way to a finding is called in the page, as `data-finding`. */
export function findingName({ about, place }: Finding): string {
  return `${about} ${place.nth ?? 1}`
}

/** Where its card is found again, as a selector. */
export function findingPlace(finding: Finding): string {
  return `[data-finding="${CSS.escape(findingName(finding))}"]`
}
