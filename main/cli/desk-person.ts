import { homedir, userInfo } from 'node:os'

import { createSettingsFile } from '../backup/settings-file.ts'
import { type Computer, deskFolder } from './desk-folder.ts'

/** As the window calls whoever sits here. */
export async function personHere(): Promise<string> {
  const { platform, env } = process
  const person = await deskPerson({ platform, env, home: homedir() })
  try {
    return person || userInfo().username
  } catch {
    return person
  }
}

/** What whoever sits at this computer is called in the window; empty until the window was told. */
async function deskPerson(computer: Computer): Promise<string> {
  return (await createSettingsFile(deskFolder(computer)).read()).person
}
