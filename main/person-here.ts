import type { SettingsFile } from './backup/settings-file.ts'
import type { Machine } from './machine.ts'

/** What whoever sits here is called in everything that carries a name: as told, or else as this computer knows them. */
export type PersonHere = () => Promise<string>

export function createPersonHere(
  settings: Pick<SettingsFile, 'read'>,
  machine: Pick<Machine, 'personName'>,
): PersonHere {
  return async () => (await settings.read()).person || machine.personName()
}
