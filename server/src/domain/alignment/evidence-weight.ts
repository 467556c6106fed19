import { evidenceWeight } from '../initiative/value/evidence-class.js'
import type { Formula } from '../kpi/define-kpi.js'

/**
 * e: how much is relied upon a figure by how it came to be known, 0…1. What is counted from records can
 * be opened to them (system, 1); numerators and denominators that come from outside are taken as they
 * are (import, 0.9).
 */
export const evidenceWeightOf = ({ kind }: Formula): number =>
  evidenceWeight(kind === 'observed' ? 'IMPORT' : 'SYSTEM')
