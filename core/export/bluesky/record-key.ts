const digits = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * A record key that sorts by time (TID): 13 characters for the microseconds since 1970 and a clock id from 0 to 1023,
 * which tells apart what is made at the same moment.
 */
export function recordKey(microseconds: number, clock: number): string {
  let rest = (BigInt(microseconds) << 10n) | BigInt(clock)
  let key = ''
  for (let at = 0; at < 13; at += 1) {
    key = (digits[Number(rest & 31n)] ?? '') + key
    rest >>= 5n
  }
  return key
}

export function isRecordKey(key: string): boolean {
  return /^[2-7a-j][2-7a-z]{12}$/.test(key)
}
