import type { Finding } from '../../finding.ts'

/**
 * What a bundle tells of the findings. Colleagues comment and suggest for each other: that something is open there
 * concerns whoever receives the bundle, its words and who wrote them do not.
 */
export function toldFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const message = amongColleagues.get(finding.rule)
    if (message === undefined) return finding
    const { place, waiver } = finding
    return {
      ...finding,
      message,
      place: { field: place.field },
      waiver: waiver === null ? null : { ...waiver, message },
    }
  })
}

const amongColleagues: ReadonlyMap<string, string> = new Map([
  ['comment-open', 'One comment is open.'],
  ['suggestion-open', 'One suggestion is not decided.'],
])
