/** Paths are made by us, so one that some system can't hold is a bug. */
export function assertPortable(path: string): void {
  const isPortable = path
    .split('/')
    .every((name) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,120}$/u.test(name) && !name.endsWith('.'))
  if (!isPortable) throw new Error(`Not a path for every system: ${path}`)
}
