import type { Occasion } from '../../core/preflight/rule.ts'
import { morning } from './clock.ts'

/** A check while nobody has chosen a target. */
export const anOccasion: Occasion = { targets: [], options: {}, now: morning }
