import { createSettingsFile } from '../backup/settings-file.ts'
import { type Computer, deskFolder } from './desk-folder.ts'

/** What whoever sits at this computer is called in the window; empty until the window was told. */
export async function deskPerson(computer: Computer): Promise<string> {
  return (await createSettingsFile(deskFolder(computer)).read()).person
}
