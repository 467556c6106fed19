import { createHmac } from 'node:crypto'
import { kpiByCode } from '../../../domain/kpi/catalogue.js'
import type { ObservedKpi } from '../../../domain/kpi/observed.js'
import { changeSpec } from './change-fact.store.js'
import { interactionSpec } from './interaction-fact.store.js'
import { observationSpec } from './observation-fact.store.js'
import { slaSpec } from './sla-fact.store.js'
import { invitationSpec, responseSpec } from './survey-fact.store.js'
import { ticketSpec } from './ticket-fact.store.js'

const REMEMBERED = 50_000

/** The kinds of facts that have an identity, in the order in which they are merged. */
export function factSpecs(requesterKey: string) {
  return {
    tickets: ticketSpec(keyedHash(requesterKey)),
    slaInstances: slaSpec,
    surveyInvitations: invitationSpec,
    surveyResponses: responseSpec,
    changes: changeSpec,
    observations: observationSpec(isLevel),
    interactions: interactionSpec,
  }
}
export type FactSpecs = ReturnType<typeof factSpecs>

/** 128 bits of HMAC-SHA-256; people ask more than once, so the last ones are remembered. */
function keyedHash(key: string): (requester: string) => string {
  const known = new Map<string, string>()
  return requester => {
    let hash = known.get(requester)
    if (hash === undefined) {
      hash = createHmac('sha256', key).update(requester).digest('base64url').slice(0, 22)
      if (known.size >= REMEMBERED) known.clear()
      known.set(requester, hash)
    }
    return hash
  }
}

function isLevel(code: ObservedKpi): boolean {
  const formula = kpiByCode(code)?.variants[0].formula
  return formula?.kind === 'observed' && formula.over === 'last'
}
