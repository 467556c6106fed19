import {
  ChangeGoalStateDocument,
  type GoalReportInput,
  type GoalState,
  ReportOnGoalDocument,
  ShareGoalDocument,
  UnshareGoalDocument,
} from '@steerboard/schema'
import { computed } from 'vue'
import { useMutation } from '../../../lib/use-mutation.js'

/** What can be done with a goal that one looks at; the page renews itself by what comes back. */
export function useGoalActs(id: () => string) {
  const staging = useMutation(ChangeGoalStateDocument)
  const reporting = useMutation(ReportOnGoalDocument)
  const sharing = useMutation(ShareGoalDocument)
  const unsharing = useMutation(UnshareGoalDocument)
  const all = [staging, reporting, sharing, unsharing]
  /** A failure is told until something else is tried. */
  const afresh = () => {
    for (const { failure } of all) failure.value = undefined
    return id()
  }
  /** Nobody named: everybody who signs in. */
  const withWhom = (person: string) => ({ id: afresh(), ...(person && { with: person }) })
  return {
    afresh,
    changeState: (change: { revision: number; state: GoalState; reason: string }) =>
      staging.run({ input: { ...change, id: afresh() } }),
    report: (report: Omit<GoalReportInput, 'id'>) =>
      reporting.run({ input: { ...report, id: afresh() } }),
    share: (person: string) => sharing.run(withWhom(person)),
    unshare: (person: string) => unsharing.run(withWhom(person)),
    failure: computed(() => all.map(({ failure }) => failure.value).find(Boolean)),
    isRunning: computed(() => all.some(({ isRunning }) => isRunning.value)),
  }
}

export type GoalActs = ReturnType<typeof useGoalActs>
