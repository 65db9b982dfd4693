import type { Timestamp } from '../../core/timestamp.ts'

/** A moment as a part of a file name, in universal time, so that names sort by it: `20261121T093000000Z`. */
export function fileTime(time: Timestamp): string {
  // Colons can't stand in a file name on Windows.
  return new Date(time).toISOString().replaceAll(/[-:.]/gu, '')
}

/** The moment that `fileTime` wrote; null for anything else. */
export function parseFileTime(text: string): Timestamp | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/u.exec(text)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, fraction] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`
}
