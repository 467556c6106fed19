import type { Evidence, FindingRule } from '../evidence.js'

/** What a finding means, and what to do about it, by its rule. */
const meanings: Readonly<Record<FindingRule, { means: string; next: string }>> = {
  RED_WITH_CONFIDENCE: {
    means: 'The target is missed by more than chance explains.',
    next: 'say what was different in this period, and what restores it',
  },
  WORSE_THAN_TARGET: {
    means: 'The target is not being met; one period alone would not have said so.',
    next: 'say what keeps it from the target, or propose another target with reasons',
  },
  BEYOND: {
    means: 'Something out of the ordinary happened: look for one cause.',
    next: 'find what was different in this period, starting with the largest driver',
  },
  TWO_OF_THREE: {
    means: 'The process is probably moving: look for what changed in the last few periods.',
    next: 'find what changed, before it becomes the usual level',
  },
  RUN: {
    means: 'The level has moved and stays there: look for a lasting change, not for one event.',
    next: 'find what changed when the run began; if it was meant, let the limits begin anew there',
  },
  TREND: {
    means: 'It drifts steadily; no single period stands out.',
    next: 'find what builds up over time (load, backlog, staffing) and stop it',
  },
  FORECAST: {
    means: 'Going on as now, the target will most likely be missed.',
    next: 'decide on a change now, while there is time for it to have effect',
  },
  BURN_FAST: {
    means: 'At this pace the quarter’s allowance will be gone long before its end.',
    next: 'look at the failures of the last days today',
  },
  BURN_SLOW: {
    means: 'A quarter of the quarter’s allowance went in two weeks.',
    next: 'look at what the failures of the last two weeks have in common',
  },
  STALE: {
    means: 'Figures of the last days are missing or incomplete.',
    next: 'check the import; until then no other alert is raised on these figures',
  },
  DISAGREEMENT: {
    means:
      'Either calendars and pauses are set differently here and there, or the source is wrong.',
    next: 'compare some of the promises that differ',
  },
  RESPONSE_RATE: {
    means: 'Who answers has changed, so a change in the answers may come from that alone.',
    next: 'check how and to whom surveys are sent',
  },
  VOLUME: {
    means:
      'Volume is no goal, but an unusual one often is a fault in the data or an event to know of.',
    next: 'check the import, then ask what happened',
  },
  RESTATED: {
    means: 'What was said of this period before rests on the older figure.',
    next: 'say so where the figure was used',
  },
  SIDE_EFFECT: {
    means: 'The one may have been bought with the other.',
    next: 'look at both together before anybody is praised',
  },
  STABLE: {
    means:
      'The process as it is will hit or miss its target by luck; effort within it changes nothing.',
    next: 'change the process, or agree on a target that it can reach',
  },
}

export function meaningOf({ finding, side }: Evidence): { means: string; next: string | null } {
  if (side === 'BETTER')
    return {
      means: 'An improvement beyond chance: find out what brought it about, so that it stays.',
      next: null,
    }
  return meanings[finding.rule]
}
