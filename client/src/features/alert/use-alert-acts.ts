import {
  AcknowledgeAlertsDocument,
  type AlertAct,
  DismissAlertDocument,
  type DismissalReason,
  RebaselineAlertDocument,
  RestoreAlertDocument,
  SnoozeAlertDocument,
} from '@steerboard/schema'
import { computed, ref } from 'vue'
import { useMutation } from '../../lib/use-mutation.js'

/** What a person entered for an act; which fields count depends on the act. */
export interface ActEntry {
  owner: string
  note: string
  until: string
  reason: DismissalReason
  start: string
}

interface Target {
  id: string
  /** The revision that was seen: an alert that changed meanwhile is not acted on. */
  revision: number
}

/** Gives the ids of those it was done to. */
type DoneTo = (targets: readonly Target[], entry: ActEntry) => Promise<string[]>

/** Alert by alert, up to the first that is refused, so that what was done is known. */
const oneByOne =
  (act: (target: Target, entry: ActEntry) => Promise<unknown>): DoneTo =>
  async (targets, entry) => {
    const done: string[] = []
    for (const { id, revision } of targets) {
      if (!(await act({ id, revision }, entry))) break
      done.push(id)
    }
    return done
  }

/** Acts on one alert or on several; acknowledging several is one act, of all of them or of none. */
export function useAlertActs() {
  const acknowledge = useMutation(AcknowledgeAlertsDocument)
  const snooze = useMutation(SnoozeAlertDocument)
  const dismiss = useMutation(DismissAlertDocument)
  const rebaseline = useMutation(RebaselineAlertDocument)
  const restore = useMutation(RestoreAlertDocument)
  const all = [acknowledge, snooze, dismiss, rebaseline, restore]

  const together: DoneTo = async (targets, { owner, note }) => {
    const ids = targets.map(({ id }) => id)
    const input = { ids, ...(owner && { owner }), ...(note && { note }) }
    return (await acknowledge.run({ input })) ? ids : []
  }
  const acts: Record<AlertAct, DoneTo> = {
    ACKNOWLEDGE: together,
    SNOOZE: oneByOne((alert, { until, note }) =>
      snooze.run({ input: { ...alert, until, reason: note } }),
    ),
    DISMISS: oneByOne((alert, { reason, note }) =>
      dismiss.run({ input: { ...alert, reason, note } }),
    ),
    REBASELINE: oneByOne((alert, { start, note }) =>
      rebaseline.run({ input: { ...alert, reason: note, ...(start && { start }) } }),
    ),
    RESTORE: oneByOne((alert, { note }) => restore.run({ input: { ...alert, reason: note } })),
  }
  const isRunning = ref(false)
  async function run(act: AlertAct, targets: readonly Target[], entry: ActEntry) {
    isRunning.value = true
    const done = await acts[act](targets, entry)
    isRunning.value = false
    return done
  }
  const failure = computed(() => all.map(mutation => mutation.failure.value).find(Boolean))
  return { run, isRunning, failure }
}
