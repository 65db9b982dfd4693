/**
 * Which program left a second version, and from whose computer, as far as the name of its file tells:
 * `Dropbox, from Anna`.
 */
export function copyOrigin(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  for (const { pattern, program } of ways) {
    const found = pattern.exec(name)
    if (found === null) continue
    const from = found.groups?.['from']
    return from === undefined ? program : `${program}, from ${from}`
  }
  return 'another program'
}

/** The first that fits counts. */
const ways: readonly { readonly pattern: RegExp; readonly program: string }[] = [
  { pattern: / \(conflicted copy [0-9a-f]{12}\)\.json/u, program: 'Copydesk, which kept both' },
  { pattern: /\.sync-conflict-\d+-\d+-(?<from>[A-Z0-9]+)\.json/u, program: 'Syncthing' },
  { pattern: / \((?<from>.+)[’']s conflicted copy [^)]*\)\.json/u, program: 'Dropbox' },
  { pattern: / \(conflicted copy \d{4}-\d\d-\d\d \d{6}\)\.json/u, program: 'Nextcloud' },
  { pattern: / \(conflicted copy[^)]*\)\.json/u, program: 'Dropbox' },
  { pattern: / \(\d+\)\.json/u, program: 'Google Drive' },
  { pattern: / \d+\.json/u, program: 'iCloud Drive' },
  { pattern: /^[0-9a-f-]{36}-(?<from>[^/]+)\.json/u, program: 'OneDrive' },
]
