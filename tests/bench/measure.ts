export interface Percentiles {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? Number.NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
  }
}

export function row(name: string, { p50, p95 }: Percentiles): string {
  return name.padEnd(24) + p50.toFixed(2).padStart(8) + p95.toFixed(2).padStart(9)
}

export function ratios(a: Percentiles, b: Percentiles): string {
  return `${(a.p50 / b.p50).toFixed(2)}×`.padStart(8) + `${(a.p95 / b.p95).toFixed(2)}×`.padStart(9)
}
